using System.Diagnostics.CodeAnalysis;
using PaperLint.Findings;
using PaperLint.Formats;
using PaperLint.Records;

namespace PaperLint.Engine.Documents;

/// <summary>A document of a known format, which can be read from its beginning as often as needed.</summary>
/// <param name="FullPath">The file, as the system opens it; null for what is no file of its own.</param>
internal sealed record OpenableDocument(Document Document, DocumentFormat Format, Func<Stream> OpenStream, string? FullPath = null)
{
    /// <param name="skipped">Takes what the reader must leave out.</param>
    public RecordReader Open(Action<SkippedItem> skipped) => Open(OpenStream(), skipped);

    /// <summary>Reads the document from a stream that the reader closes.</summary>
    public RecordReader Open(Stream stream, Action<SkippedItem> skipped)
    {
        try
        {
            return new StreamOwner(Format.Open(stream, Document, skipped), stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>A reader that closes its stream.</summary>
    private sealed class StreamOwner(RecordReader reader, Stream stream) : RecordReader
    {
        public override bool TryRead([NotNullWhen(true)] out Record? record) => reader.TryRead(out record);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                reader.Dispose();
                stream.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
