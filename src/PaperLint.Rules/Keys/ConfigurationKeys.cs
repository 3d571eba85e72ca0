using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Validation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>All keys of a configuration.</summary>
public static class ConfigurationKeys
{
    internal static TextsKey Extends { get; } =
        new("extends")
        {
            Help = "rule sets by name, and paths of rule sets or other configurations; the file's own settings override them",
            Part = ShownPart.RuleSets,
            Get = held => held.Extends.IsEmpty ? [] : [string.Join(", ", held.Extends)],
            Set = (held, names, _) => held with { Extends = names },
            Rules = rule => rule.Check(IsAnyNamed).WithoutDuplicates(),
            Form = () => SchemaPart.ListOf(SchemaPart.Text(), least: 1, areUnique: true),
            Otherwise = "the set of each record's profile",
        };

    internal static NamesKey<IReadOnlyList<OverrideDefinition>> Overrides { get; } =
        new("overrides")
        {
            Help =
                "any of these for some `files`, or for records `where` a field has a value; `*` matches any text. "
                + "`fields` and `csv` need `files`",
            Part = ShownPart.Overrides,
            Take = keys => keys.Mappings("overrides")?.Value.Select(member => new OverrideDefinition(keys.File, member)).ToList(),
            Rules = rule => rule.Each(new OverrideValidator()).Find((_, overrides) => OverrideValidator.FindTooMany(overrides ?? [])),
            Set = (held, overrides) => held with { Overrides = [.. overrides.Select(member => member.ToOverride())] },
            Shown = ShownRows.OfOverrides,
            Form = () => SchemaPart.ListOf(MemberSchemas.Override),
        };

    internal static NamesKey<IReadOnlyList<SuppressionDefinition>> Suppressions { get; } =
        new("suppressions")
        {
            Help =
                "findings not to report or fix: `rule`, `record` (a key, `*` for any text), `reason`, "
                + "and optionally `field` and `expires` (a date)",
            Part = ShownPart.Suppressions,
            Take = keys => keys.Mappings("suppressions")?.Value.Select(member => new SuppressionDefinition(keys.File, member)).ToList(),
            Rules = rule => rule.Each(new SuppressionValidator()),
            Set = (held, suppressions) => held with { Suppressions = [.. suppressions.Select(member => member.ToSuppression())] },
            Shown = ShownRows.OfSuppressions,
            Form = () => SchemaPart.ListOf(MemberSchemas.Suppression),
        };

    internal static NamesKey<IReadOnlyList<BudgetDefinition>> Budget { get; } =
        new("budget")
        {
            Help =
                "how many findings each file may have before they fail a run, by rule, family or profile: "
                + $"`0.5%` of its records, or `{BudgetDefinition.NoWorse}`",
            Part = ShownPart.Budgets,
            Take = keys => keys.Mapping("budget") is { } budget ? BudgetDefinition.ReadAll(keys.File, budget) : null,
            Rules = rule => rule.Each(new BudgetValidator()),
            Set = (held, budgets) => held with { Budgets = [.. budgets.Select(budget => budget.ToBudget())] },
            Shown = ShownRows.OfBudgets,
            Form = () => SchemaPart.Named(SchemaPart.Text($"^([0-9]+(\\.[0-9]+)? ?%|{BudgetDefinition.NoWorse})$")),
        };

    internal static WordKey<Severity> FailOn { get; } =
        new("fail-on", Words.Thresholds, held => held.FailOn, (held, severity) => held with { FailOn = severity })
        {
            Help = "the lowest severity that gives exit code 1: `error`, `warning`, `info`, `never`",
            Part = ShownPart.Run,
            Otherwise = _ => Words.Thresholds.WordFor(Configuration.DefaultFailOn),
        };

    internal static WordKey<Precision> MinPrecision { get; } =
        new("min-precision", Words.Precisions, held => held.MinPrecision, (held, precision) => held with { MinPrecision = precision })
        {
            Help = "the precision that a rule needs to be reported and fixed: `very-high`, `high`, `medium`, `low`",
            Part = ShownPart.Run,
            Otherwise = _ => Words.Precisions.WordFor(Configuration.DefaultMinPrecision),
        };

    internal static WordKey<SkipPolicy> OnSkipped { get; } =
        new("on-skipped", Words.SkipPolicies, held => held.OnSkipped, (held, policy) => held with { OnSkipped = policy })
        {
            Help = "whether records that cannot be read make the run incomplete: `error`, or `warn` to only report them",
            Part = ShownPart.Run,
            Otherwise = _ => Words.SkipPolicies.WordFor(Configuration.DefaultOnSkipped),
        };

    internal static TextsKey Exclude { get; } =
        new("exclude")
        {
            Help = "files and folders to skip when walking a folder",
            Part = ShownPart.Files,
            Get = held => held.Exclude.Select(pattern => pattern.Pattern),
            Set = (held, patterns, file) => held with { Exclude = [.. patterns.Select(pattern => new FilePattern(file.Folder, pattern))] },
            Rules = rule => rule.CheckEach(Form.FilePattern),
            Form = () => SchemaPart.ListOf(SchemaPart.FilePattern()),
        };

    internal static TextsKey RuleFolders { get; } =
        new("rule-folders")
        {
            Help = "folders with your own rules, relative to this file",
            Part = ShownPart.Files,
            Get = held => held.RuleFolders,
            Set = (held, folders, file) => held with { RuleFolders = [.. folders.Select(file.Beside)] },
            Rules = rule => rule.WithoutDuplicates().CheckEach(Form.NotBlank),
            Form = () => SchemaPart.ListOf(SchemaPart.Text(), areUnique: true),
        };

    internal static TextKey RequiredVersion { get; } =
        new("required-version", held => held.RequiredVersion, (held, version) => held with { RequiredVersion = version }, Form.Version)
        {
            Help = "the oldest PaperLint that is accepted",
            Part = ShownPart.Program,
            Form = () => SchemaPart.Text(@"^[0-9]{1,5}\.[0-9]{1,5}\.[0-9]{1,5}$"),
        };

    /// <summary>All keys, in the order of messages and the README.</summary>
    public static ImmutableArray<ConfigurationKey> All { get; } =
    [Extends, .. SettingKeys.All, Overrides, Suppressions, Budget, FailOn, MinPrecision, OnSkipped, Exclude, RuleFolders, RequiredVersion];

    /// <summary>The keys that overrides cannot have.</summary>
    internal static ImmutableArray<ConfigurationKey> OfConfiguration { get; } = [.. All.Except(SettingKeys.All)];

    /// <summary>All keys, in the order of <c>paperlint config</c>.</summary>
    public static ImmutableArray<ConfigurationKey> AsShown { get; } = [.. All.OrderBy(key => key.Part)];

    private static Mistake? IsAnyNamed(ImmutableArray<Located<string>> names) =>
        names.IsEmpty ? new Mistake("No rule set is named.", "Name one, or remove 'extends' to use the rule set of each profile.") : null;
}
