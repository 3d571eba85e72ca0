using System.Collections.Immutable;
using FluentValidation;
using PaperLint.Rules.Validation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>Validates one override of a configuration.</summary>
internal sealed class OverrideValidator : AbstractValidator<OverrideDefinition>
{
    /// <summary>The overrides that apply to a record are stored as bits of a 64-bit number.</summary>
    public const int MostRecordOverrides = 64;

    public const string FewerConditions = "Give one several values, such as 'source: [a, b]'.";

    private static readonly ImmutableArray<ConfigurationKey> WithoutRecords = [SettingKeys.Fields, SettingKeys.Csv];

    private static readonly Mistake ForNothing = new(
        "The override does not say which files or records it applies to.",
        "Add 'files', 'where' or both."
    );

    private static readonly Mistake NoField = new(
        "'where' does not name a field.",
        "Write a field and its value, such as 'source: arxiv*'."
    );

    private static readonly Mistake ChangesNothing = new(
        "The override changes nothing.",
        $"Add one of {string.Join(", ", SettingKeys.All.Select(key => key.Word))}."
    );

    public OverrideValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(member => member.Files).Check(IsAnyNamed);
        RuleFor(member => member.Files).CheckEach(Form.FilePattern);
        RuleFor(member => member.Settings).SetValidator(new KeyedValidator(SettingKeys.All));
        RuleFor(member => member)
            .Custom(
                (member, context) =>
                {
                    foreach (var (mistake, position) in MistakesIn(member))
                        context.Fail(position, mistake);
                }
            );
    }

    /// <summary>Finds the first override with conditions that exceeds the limit for a file.</summary>
    public static Located<Mistake>? FindTooMany(IEnumerable<OverrideDefinition> overrides) =>
        overrides.Where(member => member.Where is not null).Skip(MostRecordOverrides).FirstOrDefault() is { } beyond
            ? new(new Mistake($"More than {MostRecordOverrides} overrides have a 'where'.", FewerConditions), beyond.Position)
            : null;

    private static Mistake? IsAnyNamed(ImmutableArray<Located<string>> patterns) =>
        patterns.IsEmpty ? new Mistake("No file pattern is given.", "Write one such as '*.csv', or remove 'files' to match all.") : null;

    private static IEnumerable<Located<Mistake>> MistakesIn(OverrideDefinition member)
    {
        if (!member.Has("files") && !member.Has("where"))
            yield return new(ForNothing, member.Position);
        if (!SettingKeys.All.Any(key => member.Has(key.Word)))
            yield return new(ChangesNothing, member.Position);
        foreach (var key in member.Has("where") ? WithoutRecords.Where(key => member.Has(key.Word)) : [])
            yield return new(CannotDependOnRecords(key), member.PositionOf(key.Word));
        if (member.Where is { Fields.IsEmpty: true } where)
            yield return new(NoField, where.Position);
        foreach (var (name, _) in member.Where?.Fields ?? [])
        {
            if (Form.NotBlank(name.Value) is { } mistake)
                yield return new(mistake, name.Position);
        }
    }

    private static Mistake CannotDependOnRecords(ConfigurationKey key) =>
        new(
            $"{Quoted.Of(key.Word)} must be known before a record is read, so it cannot depend on one.",
            "Use 'files' instead of 'where' for it."
        );
}
