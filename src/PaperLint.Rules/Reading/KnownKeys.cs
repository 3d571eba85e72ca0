using System.Collections.Immutable;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Reading;

/// <summary>All keys of rules and rule sets, and all words that some keys accept. Their JSON schemas must contain the same.</summary>
public static class KnownKeys
{
    /// <summary>Keys by the kind of mapping, named as in the schemas.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> ByMapping { get; } =
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            ["setting"] = SettingDefinition.Keys,
            ["rule-set"] = RuleSetDefinition.Keys,
            ["rule"] = RuleDefinition.Keys,
            ["match"] = MatchKind.Keys,
            ["context"] = ContextDefinition.Keys,
            ["length"] = LengthDefinition.Keys,
            ["repetition"] = RepetitionDefinition.Keys,
            ["fix"] = FixDefinition.Keys,
            ["example"] = ExampleDefinition.Keys,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Words by their kind, named as in the schemas.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Words { get; } =
        new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
        {
            ["severity"] = Definitions.Words.Severities.Words,
            ["setting-word"] = Definitions.Words.Settings.Words,
            ["precision"] = Definitions.Words.Precisions.Words,
            ["status"] = Definitions.Words.Statuses.Words,
            ["fix-safety"] = Definitions.Words.Safeties.Words,
            ["fix-setting"] = Definitions.Words.Ceilings.Words,
            ["fact"] = Definitions.Words.Facts.Words,
            ["role"] = Definitions.Words.Roles.Words,
            ["profile"] = Definitions.Words.Profiles.Words,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
