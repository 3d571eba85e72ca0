namespace PaperLint.Findings;

/// <summary>The records of a file that have one thing in common which tells of their source.</summary>
/// <param name="Value">Short: an id prefix, a date, or a host in lower case.</param>
public sealed record SourceBlock(SourceBlockKind Kind, string Value);

/// <summary>What records of one source share.</summary>
public enum SourceBlockKind
{
    /// <summary>The host of their URLs.</summary>
    Host,

    /// <summary>The beginning of their ids, up to its last separator.</summary>
    IdPrefix,

    /// <summary>The day, or whatever else stands in their dates.</summary>
    Date,
}
