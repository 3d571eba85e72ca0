namespace PaperLint.Findings;

/// <summary>A group of records of a file that have a trait of their source in common.</summary>
/// <param name="Value">The common value: an id prefix, a date, or a host in lower case.</param>
public sealed record SourceBlock(SourceBlockKind Kind, string Value);

/// <summary>Which trait the records have in common.</summary>
public enum SourceBlockKind
{
    /// <summary>The host of their URLs.</summary>
    Host,

    /// <summary>The beginning of their ids, up to its last separator.</summary>
    IdPrefix,

    /// <summary>The day, or whatever else their dates contain.</summary>
    Date,
}
