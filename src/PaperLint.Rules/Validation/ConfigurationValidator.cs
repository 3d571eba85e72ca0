using FluentValidation;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>What must hold of a configuration, before it is known which rules there are.</summary>
internal sealed class ConfigurationValidator : AbstractValidator<ConfigurationDefinition>
{
    public ConfigurationValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(configuration => configuration.Extends).Check(names =>
            names.IsEmpty ? new Mistake("No rule set is named.", "Name one, or remove 'extends' to have each profile's own.") : null);
        RuleForEach(configuration => configuration.Rules).SetValidator(new SettingValidator());
        RuleFor(configuration => configuration.Profile).Check(Words.Profiles.Check);
        RuleFor(configuration => configuration.FailOn).Check(Words.Thresholds.Check);
        RuleFor(configuration => configuration.Exclude).CheckEach(Form.NotBlank);
        RuleFor(configuration => configuration.RuleFolders).CheckEach(Form.NotBlank);
        RuleFor(configuration => configuration).Custom((configuration, _) =>
        {
            if (configuration.Extends is { } extends)
                configuration.File.ReportTwins(extends.Value);
            if (configuration.RuleFolders is { } folders)
                configuration.File.ReportTwins(folders.Value);
        });
    }
}
