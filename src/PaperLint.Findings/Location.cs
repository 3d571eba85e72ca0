using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Findings;

/// <summary>A span of a field of a record, in every unit that somebody may need.</summary>
public sealed record Location
{
    public required RecordAddress Record { get; init; }

    public required RecordKey Key { get; init; }

    /// <summary>The name of the field.</summary>
    public required string Field { get; init; }

    /// <summary>The field in the document as a JSON pointer, such as <c>/records/17/abstract</c>.</summary>
    public required string Pointer { get; init; }

    /// <summary>The span in the decoded value of the field, in UTF-16 code units.</summary>
    public required TextSpan Text { get; init; }

    /// <summary>The span in the decoded value of the field, in Unicode code points.</summary>
    public required TextSpan CodePoints { get; init; }

    /// <summary>The span in the file.</summary>
    public required ByteSpan Bytes { get; init; }

    /// <summary>The first position in the file, 0-based.</summary>
    public required LinePosition Start { get; init; }

    /// <summary>The first position after the span in the file, 0-based.</summary>
    public required LinePosition End { get; init; }

    /// <summary>The text around the span.</summary>
    public required Excerpt Excerpt { get; init; }

    public string Path => Record.Path;
}
