using System.Diagnostics.CodeAnalysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Formats;
using PaperLint.Formats.Layers;
using PaperLint.Records;

namespace PaperLint.Sources;

/// <summary>A document of a known format, which can be read from the beginning as often as needed.</summary>
/// <param name="Layers">The layers between the file and its text, such as gzip, outermost first.</param>
/// <param name="OpenRaw">Opens the file without removing layers.</param>
/// <param name="FullPath">The path that the system opens; null if this is not a file of its own.</param>
public sealed record OpenableDocument(
    Document Document,
    DocumentFormat Format,
    IReadOnlyList<ContentLayer> Layers,
    Func<Stream> OpenRaw,
    string? FullPath = null
)
{
    /// <summary>The formats from which <see cref="Format"/> was detected.</summary>
    public DocumentFormats Formats { get; init; } = DocumentFormats.Default;

    /// <summary>For a document whose records have neither a title nor an abstract: access to its fields.</summary>
    /// <param name="names">The names of the fields in its records.</param>
    public UnknownFields Unknown(IReadOnlyList<string> names) =>
        new(new DocumentSource(Document.Path, IsNamed: true, OpenRaw, FullPath), names, Formats);

    /// <summary>Opens the text of the document at its beginning.</summary>
    public Stream OpenStream() => TextOf(OpenRaw());

    /// <summary>The text of the document.</summary>
    /// <param name="raw">The file, or another with the same layers; closed with the result.</param>
    public Stream TextOf(Stream raw) => ContentLayer.Read(raw, Layers);

    /// <param name="skipped">Receives what the reader must skip.</param>
    public RecordReader Open(Action<SkippedItem> skipped) => Open(OpenStream(), skipped);

    /// <summary>Reads the document from a stream that the reader closes.</summary>
    public RecordReader Open(Stream stream, Action<SkippedItem> skipped)
    {
        try
        {
            return new StreamOwner(this, Format.Open(stream, Document, skipped), stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads the document from a stream that the caller continues to read after an error, and closes.</summary>
    public RecordReader OpenArriving(Stream stream, Action<SkippedItem> skipped) => Format.Open(stream, Document, skipped);

    /// <summary>Cuts the document into chunks; null if only a single reader can read it.</summary>
    /// <param name="stream">The text of the document; closed by the caller.</param>
    public ChunkReader? Cut(Stream stream) => Format.Cut(stream, Document) is { } reader ? new Cutter(this, reader) : null;

    private InputException Broken(InvalidDataException broken) => new([Unreadable.Broken(Document.Path, broken)], broken);

    /// <summary>Cuts a document, and adds to errors what is wrong with its layers.</summary>
    private sealed class Cutter(OpenableDocument document, ChunkReader reader) : ChunkReader
    {
        public override bool TryCut([NotNullWhen(true)] out RecordChunk? chunk)
        {
            try
            {
                return reader.TryCut(out chunk);
            }
            catch (InvalidDataException broken)
            {
                throw document.Broken(broken);
            }
        }
    }

    /// <summary>
    /// A reader that closes its stream, and that adds to errors what is wrong with the layers, or what to do about unknown fields.
    /// </summary>
    private sealed class StreamOwner(OpenableDocument document, RecordReader reader, Stream stream) : RecordReader
    {
        public override UnassignedValues? Beside => reader.Beside;

        public override void SkipTo(long row)
        {
            try
            {
                reader.SkipTo(row);
            }
            catch (InvalidDataException broken)
            {
                throw document.Broken(broken);
            }
        }

        public override bool TryRead([NotNullWhen(true)] out Record? record)
        {
            try
            {
                return reader.TryRead(out record);
            }
            catch (InvalidDataException broken)
            {
                throw document.Broken(broken);
            }
            catch (InputException unknown) when (!unknown.FieldNames.IsEmpty)
            {
                var names = unknown.FieldNames;
                throw new InputException([document.Unknown(names).Advise(unknown.Errors[0])], unknown) { FieldNames = names };
            }
        }

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
