using System.Diagnostics.CodeAnalysis;

namespace PaperLint.Formats;

/// <summary>
/// Cuts a document into chunks without reading the records in them. Read one after the other, the chunks give the records that
/// <see cref="DocumentFormat.Open"/> gives.
/// </summary>
public abstract class ChunkReader
{
    /// <summary>Cuts off the next chunk.</summary>
    /// <returns>False at the end of the document.</returns>
    public abstract bool TryCut([NotNullWhen(true)] out RecordChunk? chunk);
}
