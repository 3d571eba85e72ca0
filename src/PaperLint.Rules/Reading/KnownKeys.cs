using System.Collections.Immutable;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Reading;

/// <summary>
/// Every key that rules and rule sets may have, and every word that some keys take: what their JSON schemas must say too.
/// </summary>
public static class KnownKeys
{
    /// <summary>Keys by the kind of mapping, as the schemas call it.</summary>
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

    /// <summary>Words by what they are, as the schemas call it.</summary>
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
