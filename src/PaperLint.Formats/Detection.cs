using PaperLint.Findings;

namespace PaperLint.Formats;

/// <summary>What a file is, by its beginning and its name.</summary>
/// <param name="Format">What reads it; null unless the content is <see cref="ContentKind.Records"/>.</param>
/// <param name="Error">
/// Why it cannot be read, with a hint; null where it can. It is an error where somebody named the file, and merely a reason to pass
/// by where a folder is walked.
/// </param>
public sealed record Detection(ContentKind Content, DocumentFormat? Format, InputError? Error)
{
    /// <summary>Where the file has records, but none with a title or an abstract: the names of the fields that are there.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}

/// <summary>What sort of content a file has, as far as deciding to read it goes.</summary>
public enum ContentKind
{
    /// <summary>A format that can be read.</summary>
    Records,

    /// <summary>No bytes, or none but white space.</summary>
    Empty,

    /// <summary>What Git LFS leaves in place of a file that it has not fetched.</summary>
    LfsPointer,

    /// <summary>Anything else.</summary>
    Other,
}
