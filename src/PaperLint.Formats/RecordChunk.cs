using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Formats;

/// <summary>A part of a document that holds whole records. It knows where it is in the document, and any thread can read it.</summary>
public abstract class RecordChunk
{
    /// <param name="skipped">As for <see cref="DocumentFormat.Open"/>.</param>
    public abstract RecordReader Open(Action<SkippedItem>? skipped);

    /// <summary>Gives back the memory of the chunk: nothing may refer to one of its records any more.</summary>
    public virtual void Release() { }
}
