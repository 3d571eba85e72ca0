using System.Collections.Immutable;

namespace PaperLint.Findings;

/// <summary>What a rule found, where, and what would fix it. Plain data, without behaviour.</summary>
public sealed record Finding : IComparable<Finding>
{
    /// <summary>The rule, with the severity that applies to this record.</summary>
    public required RuleInfo Rule { get; init; }

    /// <summary>The whole message; its first sentence says what is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>The values of the placeholders of the rule's message, in order.</summary>
    public required ImmutableArray<string> Arguments { get; init; }

    public required Location Location { get; init; }

    /// <summary>The matched text, taken from the decoded value as it is in the file.</summary>
    public required string Matched { get; init; }

    /// <summary>The name of the record's profile.</summary>
    public required string Profile { get; init; }

    public required Fingerprint Fingerprint { get; init; }

    public Fix? Fix { get; init; }

    /// <summary>
    /// The evidence for the finding in the record, such as <c>'times' touches a number</c>; empty if the rule says it all.
    /// </summary>
    public string Grounds { get; init; } = "";

    /// <summary>Other locations that belong to the finding, such as the first of two duplicates.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>
    /// The fact that this finding states if it summarises many findings of one file; its location is then that of the first of them.
    /// </summary>
    public SourceFact? Fact { get; init; }

    /// <summary>How it relates to the baseline or an earlier commit; null if it was compared with neither.</summary>
    public BaselineState? State { get; init; }

    public Severity Severity => Rule.Severity;

    /// <summary>
    /// By path, position, rule id and finally message: the order of every report, regardless of the order in which findings were made.
    /// </summary>
    public int CompareTo(Finding? other)
    {
        if (other is null)
            return 1;
        var byPath = string.CompareOrdinal(Location.Path, other.Location.Path);
        if (byPath != 0)
            return byPath;
        var byPlace = Location.Bytes.CompareTo(other.Location.Bytes);
        if (byPlace != 0)
            return byPlace;
        var byRule = string.CompareOrdinal(Rule.Id, other.Rule.Id);
        return byRule != 0 ? byRule : string.CompareOrdinal(Message, other.Message);
    }

    public static bool operator <(Finding? left, Finding? right) => Comparer<Finding?>.Default.Compare(left, right) < 0;

    public static bool operator >(Finding? left, Finding? right) => Comparer<Finding?>.Default.Compare(left, right) > 0;

    public static bool operator <=(Finding? left, Finding? right) => Comparer<Finding?>.Default.Compare(left, right) <= 0;

    public static bool operator >=(Finding? left, Finding? right) => Comparer<Finding?>.Default.Compare(left, right) >= 0;
}
