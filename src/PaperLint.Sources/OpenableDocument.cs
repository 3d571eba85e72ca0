using System.Diagnostics.CodeAnalysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Formats;
using PaperLint.Formats.Layers;
using PaperLint.Records;

namespace PaperLint.Sources;

/// <summary>A document of a known format, which can be read from its beginning as often as needed.</summary>
/// <param name="Layers">What lies between the file and its text, the outermost first.</param>
/// <param name="OpenRaw">Gives the file as it is.</param>
/// <param name="FullPath">The file, as the system opens it; null for what is no file of its own.</param>
public sealed record OpenableDocument(
    Document Document,
    DocumentFormat Format,
    IReadOnlyList<ContentLayer> Layers,
    Func<Stream> OpenRaw,
    string? FullPath = null
)
{
    /// <summary>Those among which <see cref="Format"/> was found.</summary>
    public DocumentFormats Formats { get; init; } = DocumentFormats.Default;

    /// <summary>What is in records of which none has a title or an abstract.</summary>
    /// <param name="names">Of the fields that they have.</param>
    public UnknownFields Unknown(IReadOnlyList<string> names) =>
        new(new DocumentSource(Document.Path, IsNamed: true, OpenRaw, FullPath), names, Formats);

    /// <summary>Gives the text of the document, from its beginning.</summary>
    public Stream OpenStream() => TextOf(OpenRaw());

    /// <summary>The text of the document.</summary>
    /// <param name="raw">The file, or another with the same layers; closed with the result.</param>
    public Stream TextOf(Stream raw) => ContentLayer.Read(raw, Layers);

    /// <param name="skipped">Takes what the reader must leave out.</param>
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

    /// <summary>Reads the document from a stream that somebody else goes on reading, and closes, behind a broken place.</summary>
    public RecordReader OpenArriving(Stream stream, Action<SkippedItem> skipped) => Format.Open(stream, Document, skipped);

    /// <summary>A reader that closes its stream, says what is wrong with its layers, and what to do where its fields are unknown.</summary>
    private sealed class StreamOwner(OpenableDocument document, RecordReader reader, Stream stream) : RecordReader
    {
        public override ValuesBeside? Beside => reader.Beside;

        public override bool TryRead([NotNullWhen(true)] out Record? record)
        {
            try
            {
                return reader.TryRead(out record);
            }
            catch (InvalidDataException broken)
            {
                throw new InputException([Unreadable.Broken(document.Document.Path, broken)], broken);
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
