using System.Collections.Immutable;

namespace PaperLint.Findings;

/// <summary>What a rule saw, where, and what would fix it: plain data that does no work.</summary>
public sealed record Finding : IComparable<Finding>
{
    /// <summary>The rule, with the severity in force for this record.</summary>
    public required RuleInfo Rule { get; init; }

    /// <summary>The whole message; its first sentence says what is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>What fills the gaps of the rule's message, in their order.</summary>
    public required ImmutableArray<string> Arguments { get; init; }

    public required Location Location { get; init; }

    /// <summary>The characters of the field that the finding points at, as the file's decoded value has them.</summary>
    public required string Matched { get; init; }

    /// <summary>The name of the record's profile.</summary>
    public required string Profile { get; init; }

    public required Fingerprint Fingerprint { get; init; }

    public Fix? Fix { get; init; }

    /// <summary>
    /// What in the record speaks for the finding, as <c>'times' touches a number</c>; empty where the rule says all there is.
    /// </summary>
    public string Grounds { get; init; } = "";

    /// <summary>Other places the finding is about, such as the first of two duplicates.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>What it sums up, where it stands for many findings of one file; its place is then that of the first of them.</summary>
    public SourceFact? Fact { get; init; }

    /// <summary>How it stands to the baseline or an earlier commit; null where it was compared with neither.</summary>
    public BaselineState? State { get; init; }

    public Severity Severity => Rule.Severity;

    /// <summary>By path, position, rule id, and last the message: the order of every report, whatever the order of arrival.</summary>
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
