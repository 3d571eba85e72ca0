namespace PaperLint.Findings;

/// <summary>A group of rules for one kind of damage, with a common id prefix, folder and stage of the cascade.</summary>
/// <param name="Prefix">The letters its rule ids begin with.</param>
/// <param name="Name">The folder in <c>rules/</c>.</param>
/// <param name="Title">The name for people.</param>
/// <param name="IsAboutDataset">Whether its rules compare records, so that they know what they find after the last record only.</param>
public sealed record RuleFamily(string Prefix, string Name, string Title, Stage Stage, bool IsAboutDataset = false)
{
    /// <summary>An array, because every start of the program searches it for each rule.</summary>
    private static readonly RuleFamily[] BuiltIn =
    [
        new("ENC", "encoding", "Encoding", Stage.Encoding),
        new("MRK", "markup", "Markup", Stage.Markup),
        new("URL", "urls", "URLs", Stage.Protection),
        new("CIT", "citations", "Citations", Stage.Protection),
        new("LTX", "latex", "LaTeX", Stage.Latex),
        new("LAY", "layout", "Layout", Stage.Layout),
        new("BLP", "boilerplate", "Boilerplate", Stage.Layout),
        new("TXT", "prose", "Prose and spacing", Stage.Typography),
        new("TYP", "typography", "Normalisation", Stage.Typography),
        new("TRN", "truncation", "Truncation", Stage.Observation),
        new("FLD", "fields", "Fields", Stage.Observation),
        new("DUP", "duplicates", "Duplicates", Stage.Observation, IsAboutDataset: true),
        new("DST", "dataset", "Dataset", Stage.Observation, IsAboutDataset: true),
    ];

    /// <summary>Every family of the built-in rules, in the order of the cascade. Prefixes are never reused.</summary>
    public static IReadOnlyList<RuleFamily> All => BuiltIn;

    /// <summary>
    /// The family of rules that are not built in: their ids have other prefixes, and they run in the same stage as the prose rules.
    /// </summary>
    public static RuleFamily Custom { get; } = new("", "custom", "Your own rules", Stage.Typography);

    /// <summary>The family of a rule id; <see cref="Custom"/> if no family has the prefix.</summary>
    public static RuleFamily Of(string ruleId)
    {
        foreach (var family in BuiltIn)
        {
            if (
                ruleId.StartsWith(family.Prefix, StringComparison.Ordinal)
                && ruleId.Length > family.Prefix.Length
                && char.IsAsciiDigit(ruleId[family.Prefix.Length])
            )
            {
                return family;
            }
        }

        return Custom;
    }
}
