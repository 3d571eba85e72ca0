using System.Collections.Immutable;

namespace PaperLint.Findings;

/// <summary>
/// Many findings of one rule in one file, reported as one: a fact about the source of the records, not about each of them.
/// </summary>
/// <param name="Records">The number of records for which it is true.</param>
/// <param name="Of">The number of records in the file.</param>
/// <param name="Block">
/// What these records have in common if they form a block of the file; null if the fact is about the whole file.
/// </param>
public sealed record SourceFact(long Records, long Of, SourceBlock? Block)
{
    /// <summary>The message of the finding, instead of the rule's own: the rule's summary, and for how many records it is true.</summary>
    /// <remarks>Text values are put in quotation marks; numbers are not.</remarks>
    /// <param name="kind">What the records have in common; null if the fact is about the whole file.</param>
    public static MessageTemplate MessageOf(RuleInfo rule, SourceBlockKind? kind)
    {
        // Braces would be read as placeholders.
        var summary = rule.Summary.TrimEnd('.').Replace('{', '(').Replace('}', ')');
        return MessageTemplate.Parse($"{summary}, {Whereof(kind)}.");
    }

    /// <summary>The values of the placeholders of <see cref="MessageOf"/>.</summary>
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
