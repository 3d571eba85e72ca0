using System.Collections.Immutable;
using FluentValidation;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>What must hold of one override of a configuration.</summary>
internal sealed class OverrideValidator : AbstractValidator<OverrideDefinition>
{
    public OverrideValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(member => member.Files).Check(patterns =>
            patterns.IsEmpty ? new Mistake("No file pattern is given.", "Write one such as '*.csv', or remove 'files' to match all.") : null);
        RuleFor(member => member.Files).CheckEach(Form.FilePattern);
        RuleFor(member => member.Settings).SetValidator(new SettingsValidator());
        RuleFor(member => member).Custom((member, context) =>
        {
            if (!member.Has("files") && !member.Has("where"))
                context.Fail(member.Position, new Mistake("The override does not say which files or records it applies to.", "Add 'files', 'where' or both."));
            if (!SettingsDefinition.Keys.Any(member.Has))
                context.Fail(member.Position, new Mistake("The override changes nothing.", $"Add one of {string.Join(", ", SettingsDefinition.Keys)}."));
            foreach (var key in member.Has("where") ? WithoutRecords.Where(member.Has) : [])
                context.Fail(member.PositionOf(key), new Mistake($"{Quoted.Of(key)} must be known before a record is read, so it cannot depend on one.", "Use 'files' instead of 'where' for it."));
            if (member.Where is { Fields.IsEmpty: true })
                context.Fail(member.Where.Position, new Mistake("'where' does not name a field.", "Write a field and its value, such as 'source: arxiv*'."));
            foreach (var (name, values) in member.Where?.Fields ?? [])
            {
                if (Form.NotBlank(name.Value) is { } mistake)
                    context.Fail(name.Position, mistake);
            }
        });
    }

    private static ImmutableArray<string> WithoutRecords { get; } = ["fields", "csv"];
}
