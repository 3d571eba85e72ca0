using System.Collections.Immutable;
using PaperLint.Records;

namespace PaperLint.Findings.Runs;

/// <summary>How a document is understood.</summary>
/// <param name="Path">As shown to people.</param>
public sealed record DocumentInspection(string Path)
{
    /// <summary>Why it cannot be read, or not to its end; null if it can.</summary>
    public InputError? Error { get; init; }

    /// <summary>The name of the format for people: "JSON Lines"; null if no format can read it.</summary>
    public string? Format { get; init; }

    /// <summary>The layers between the file and its text, outermost first: "gzip", "UTF-8 with a byte-order mark".</summary>
    public ImmutableArray<string> Encoding { get; init; } = [];

    /// <summary>More about how it is written, such as the delimiter.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Traits { get; init; } = [];

    /// <summary>The locations of records, as JSON pointers with <c>*</c> for the parts that vary, most frequent first.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    public long Records { get; init; }

    /// <summary>The number of records or lines that cannot be read.</summary>
    public long Skipped { get; init; }

    public ImmutableArray<ProfileCount> Profiles { get; init; } = [];

    /// <summary>In the order in which they first occur.</summary>
    public ImmutableArray<InspectedField> Fields { get; init; } = [];

    /// <summary>The fields of one record.</summary>
    public ImmutableArray<SampleField> Sample { get; init; } = [];

    /// <summary>Fields that may be the title and the abstract, if their names do not say so.</summary>
    public ImmutableArray<FieldGuess> Guesses { get; init; } = [];

    /// <summary>Whether any field has the role.</summary>
    public bool Has(FieldRole role) => Fields.Any(field => field.Role == role);
}

/// <param name="Name">With <c>[]</c> for any index of a list.</param>
/// <param name="Records">The number of records that have a value for it.</param>
/// <param name="Length">The average length of the values that were sampled, in UTF-16 code units.</param>
public sealed record InspectedField(string Name, FieldRole Role, long Records, int Length);

/// <param name="Value">The beginning of the value, as it is in the file.</param>
public sealed record SampleField(string Name, FieldRole Role, string Value);
