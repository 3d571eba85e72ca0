using PaperLint.Formats;

namespace PaperLint.Sources;

/// <summary>The chunks of a document.</summary>
internal sealed class RecordChunks(ChunkReader reader) : IPieces<RecordChunk>
{
    public RecordChunk? Next(CancellationToken cancellation) => reader.TryCut(out var chunk) ? chunk : null;

    /// <summary>A chunk is cut off whole or not at all.</summary>
    public RecordChunk? Begun() => null;
}
