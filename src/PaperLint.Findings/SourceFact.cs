using System.Collections.Immutable;

namespace PaperLint.Findings;

/// <summary>Many findings of one rule in one file, told as one: a fact about where the records came from, not about each of them.</summary>
/// <param name="Records">In how many records it is so.</param>
/// <param name="Of">How many records the file has.</param>
/// <param name="Block">What these records share, where it is a whole block of the file; null where it is the file.</param>
public sealed record SourceFact(long Records, long Of, SourceBlock? Block)
{
    /// <summary>What a finding says instead of the rule's own message: the rule's summary, and of how many records it is true.</summary>
    /// <remarks>What is text stands in quotation marks; numbers need none.</remarks>
    /// <param name="kind">What the records share; null where they are more than a few of the whole file.</param>
    public static MessageTemplate MessageOf(RuleInfo rule, SourceBlockKind? kind)
    {
        // What is in braces would be a gap.
        var summary = rule.Summary.TrimEnd('.').Replace('{', '(').Replace('}', ')');
        return MessageTemplate.Parse($"{summary}, {Whereof(kind)}.");
    }

    /// <summary>What fills the gaps of <see cref="MessageOf"/>.</summary>
    public ImmutableArray<string> Arguments() =>
        Block is { } block ? [$"{Records:N0}", block.Value] : [$"{Records:N0}", $"{Of:N0}", Share.Of(Records, Of)];

    private static string Whereof(SourceBlockKind? kind) =>
        kind switch
        {
            null => "in {records} of {all} records ({share})",
            SourceBlockKind.IdPrefix => "in all {records} records with an id that begins with '{value}'",
            SourceBlockKind.Date => "in all {records} records of the date '{value}'",
            _ => "in all {records} records with a URL on '{value}'",
        };
}
