using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Findings;

/// <summary>A place in a field of a record, in every way that somebody may want to count it.</summary>
public sealed record Location
{
    public required RecordAddress Record { get; init; }

    public required RecordKey Key { get; init; }

    /// <summary>The name of the field.</summary>
    public required string Field { get; init; }

    /// <summary>The place in the document as a JSON pointer, such as <c>/records/17/abstract</c>.</summary>
    public required string Pointer { get; init; }

    /// <summary>In the decoded value of the field.</summary>
    public required TextSpan Text { get; init; }

    /// <summary>In the decoded value of the field, counted in Unicode code points instead of UTF-16 code units.</summary>
    public required TextSpan CodePoints { get; init; }

    /// <summary>In the file.</summary>
    public required ByteSpan Bytes { get; init; }

    /// <summary>In the file, 0-based.</summary>
    public required LinePosition Start { get; init; }

    /// <summary>The first position after the place, in the file, 0-based.</summary>
    public required LinePosition End { get; init; }

    /// <summary>The lines around the place.</summary>
    public required Excerpt Excerpt { get; init; }

    public string Path => Record.Path;
}
