using FluentValidation;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>What must hold of a configuration, before it is known which rules there are.</summary>
internal sealed class ConfigurationValidator : AbstractValidator<ConfigurationDefinition>
{
    /// <summary>Which of them are meant for a record is kept in one number.</summary>
    public const int MostRecordOverrides = 64;

    public const string FewerConditions = "Give one several values, such as 'source: [a, b]'.";

    public ConfigurationValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(configuration => configuration.RequiredVersion).Check(Form.Version);
        RuleFor(configuration => configuration.Extends).Check(names =>
            names.IsEmpty ? new Mistake("No rule set is named.", "Name one, or remove 'extends' to use the rule set of each profile.") : null);
        RuleFor(configuration => configuration.Settings).SetValidator(new SettingsValidator());
        // One mistaken member says nothing of the next.
        RuleForEach(configuration => configuration.Overrides).Cascade(CascadeMode.Continue).SetValidator(new OverrideValidator());
        RuleForEach(configuration => configuration.Suppressions).Cascade(CascadeMode.Continue).SetValidator(new SuppressionValidator());
        RuleForEach(configuration => configuration.Budgets).Cascade(CascadeMode.Continue).SetValidator(new BudgetValidator());
        RuleFor(configuration => configuration.FailOn).Check(Words.Thresholds.Check);
        RuleFor(configuration => configuration.MinPrecision).Check(Words.Precisions.Check);
        RuleFor(configuration => configuration.OnSkipped).Check(Words.SkipPolicies.Check);
        RuleFor(configuration => configuration.Exclude).CheckEach(Form.FilePattern);
        RuleFor(configuration => configuration.RuleFolders).CheckEach(Form.NotBlank);
        RuleFor(configuration => configuration).Custom((configuration, context) =>
        {
            if (configuration.Extends is { } extends)
                configuration.File.ReportTwins(extends.Value);
            if (configuration.RuleFolders is { } folders)
                configuration.File.ReportTwins(folders.Value);
            if (configuration.Overrides.Where(member => member.Where is not null).Skip(MostRecordOverrides).FirstOrDefault() is { } beyond)
                context.Fail(beyond.Position, new Mistake($"More than {MostRecordOverrides} overrides have a 'where'.", FewerConditions));
        });
    }
}
