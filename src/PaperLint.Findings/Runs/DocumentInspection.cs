using System.Collections.Immutable;
using PaperLint.Records;

namespace PaperLint.Findings.Runs;

/// <summary>How a document was understood.</summary>
/// <param name="Path">As people see it.</param>
public sealed record DocumentInspection(string Path)
{
    /// <summary>Why it cannot be read, or not to its end; null where it can.</summary>
    public InputError? Error { get; init; }

    /// <summary>What people call the format: "JSON Lines"; null where none reads it.</summary>
    public string? Format { get; init; }

    /// <summary>What lies between the file and its text, the outermost first: "gzip", "UTF-8 with a byte-order mark".</summary>
    public ImmutableArray<string> Encoding { get; init; } = [];

    /// <summary>More about how it is written, such as a delimiter.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Traits { get; init; } = [];

    /// <summary>Where records stand, as JSON pointers with <c>*</c> for what differs, the most frequent first.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    public long Records { get; init; }

    /// <summary>How many records or lines cannot be read.</summary>
    public long Skipped { get; init; }

    public ImmutableArray<ProfileCount> Profiles { get; init; } = [];

    /// <summary>In the order in which they turn up.</summary>
    public ImmutableArray<InspectedField> Fields { get; init; } = [];

    /// <summary>The fields of one record.</summary>
    public ImmutableArray<SampleField> Sample { get; init; } = [];

    /// <summary>Which fields may be the title and the abstract where their names do not tell.</summary>
    public ImmutableArray<FieldGuess> Guesses { get; init; } = [];

    /// <summary>Whether some field has the role.</summary>
    public bool Has(FieldRole role) => Fields.Any(field => field.Role == role);
}

/// <param name="Name">With <c>[]</c> for any place in a list.</param>
/// <param name="Records">How many records have it with a value.</param>
/// <param name="Length">How long its values are on average, in UTF-16 code units, as far as they were looked at.</param>
public sealed record InspectedField(string Name, FieldRole Role, long Records, int Length);

/// <param name="Value">Its beginning, as the file has it.</param>
public sealed record SampleField(string Name, FieldRole Role, string Value);
