using PaperLint.Findings;

namespace PaperLint.Formats;

/// <summary>What a file is, judged by its beginning and its name.</summary>
/// <param name="Format">The format that reads it; null unless the content is <see cref="ContentKind.Records"/>.</param>
/// <param name="Error">
/// Why it cannot be read, with a hint; null if it can. For a file that the user named, this is an error; in a walk of a folder, it is only
/// the reason for skipping the file.
/// </param>
public sealed record Detection(ContentKind Content, DocumentFormat? Format, InputError? Error)
{
    /// <summary>If the file has records, but none with a title or an abstract: the names of their fields.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}

/// <summary>What kind of content a file has, as far as it matters for reading it.</summary>
public enum ContentKind
{
    /// <summary>A format that can be read.</summary>
    Records,

    /// <summary>No bytes, or only white space.</summary>
    Empty,

    /// <summary>The pointer that Git LFS leaves in place of a file that it has not fetched.</summary>
    LfsPointer,

    /// <summary>Anything else.</summary>
    Other,
}
