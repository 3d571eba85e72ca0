using FluentValidation;
using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>What must hold of what a configuration says of files.</summary>
internal sealed class SettingsValidator : AbstractValidator<SettingsDefinition>
{
    public SettingsValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleForEach(settings => settings.Rules).Cascade(CascadeMode.Continue).SetValidator(new SettingValidator());
        RuleFor(settings => settings.Profile).Check(Words.Profiles.Check);
        RuleFor(settings => settings.Target).Check(Words.Targets.Check);
        RuleFor(settings => settings.Scripts).Check(Words.Scripts.Check);
        RuleFor(settings => settings.Csv).Custom((csv, context) =>
        {
            if (csv?.Delimiter is { } delimiter && CheckDelimiter(delimiter.Value) is { } mistake)
                context.Fail(delimiter.Position, mistake);
        });
        RuleFor(settings => settings.Fields).Custom((fields, context) =>
        {
            foreach (var (_, name) in fields?.Names ?? [])
            {
                if (Form.NotBlank(name.Value) is { } mistake)
                    context.Fail(name.Position, mistake);
            }

            if (fields is not null)
                context.InstanceToValidate.File.ReportTwins(fields.Names.Select(field => field.Name));
        });
    }

    private static Mistake? CheckDelimiter(string text)
    {
        if (Words.Delimiters.Contains(text) || text is [' ' or '!' or (>= '#' and <= '/') or (>= ':' and <= '@') or '[' or '\\' or ']' or '^' or '_' or '`' or '{' or '|' or '}' or '~' or '\t'])
            return null;
        return new Mistake(
            $"{Quoted.Of(text)} is not a delimiter.",
            NearestName.To(text, text.Length > 1 ? Words.Delimiters.Words : []) is { } near
                ? $"Did you mean {Quoted.Of(near)}?"
                : $"Use {string.Join(", ", Words.Delimiters.Words)}, or one ASCII character that is not a letter, digit or quotation mark.");
    }
}
