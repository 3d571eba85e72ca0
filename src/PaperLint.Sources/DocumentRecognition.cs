using PaperLint.Findings;
using PaperLint.Formats;
using PaperLint.Formats.Json;
using PaperLint.Formats.JsonLines;
using PaperLint.Formats.Layers;
using PaperLint.Records;
using PaperLint.Sources.Discovery;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>Examines the beginning of a source and decides how to read it.</summary>
/// <param name="Document">Null if it cannot be read as a document.</param>
/// <param name="Error">Why it cannot be read.</param>
/// <param name="IsRequired">
/// Whether that is an error even if the file was only found in a search: the user named it, its name promises data, or the system did not
/// let us read it.
/// </param>
public sealed record DocumentRecognition(OpenableDocument? Document, InputError? Error, bool IsLfsPointer = false, bool IsRequired = false)
{
    /// <summary>The fields of the records, if the document has records but none with a title or an abstract.</summary>
    public UnknownFields? Unknown { get; init; }

    /// <summary>
    /// What the file is if it is not data: written by PaperLint, a file that a program uses, or a pipe or device; otherwise null.
    /// </summary>
    public string? Instead { get; init; }

    /// <summary>Why a file found in a search is ignored, as a phrase to follow its name.</summary>
    public string WhyIgnored =>
        Instead
        ?? (
            Error is { } error
                ? $"{char.ToLowerInvariant(error.Message[0])}{error.Message[1..].TrimEnd('.')}"
                : "no known format has this name"
        );

    /// <summary><see cref="Error"/>, with advice on what to do if reading further shows it.</summary>
    public InputError? Advice => Error is { } error ? Unknown?.Advise(error) ?? error : null;

    /// <param name="settings">The settings of the document.</param>
    public static DocumentRecognition Of(DocumentSource source, DocumentSettings settings) =>
        Of(settings.NamesFile ? source with { IsRequired = true } : source, DocumentFormats.Of(settings));

    /// <param name="formats">The formats that the document may have.</param>
    public static DocumentRecognition Of(DocumentSource source, DocumentFormats formats)
    {
        var name = ContentLayer.WithoutExtension(source.Path);
        var isPromised = source.IsNamed || source.IsRequired || RequiredFile.Promises(source.Path);
        // Something found in a search that might never end is not a document; if the user names it, it is read.
        if (!source.IsNamed && source.FullPath is { } full && FileKind.IsNeitherFileNorFolder(full))
            return new DocumentRecognition(null, null) { Instead = "a pipe or a device, which is read only if named explicitly" };
        if (!isPromised && !formats.Know(name))
            return new DocumentRecognition(null, null);
        try
        {
            var head = HeadOf(source.Open());
            var layers = ContentLayer.Of(head, source.Open);
            Func<Stream> text = () => ContentLayer.Read(source.Open(), layers);
            if (layers.Count > 0)
                head = HeadOf(text());
            var own = OwnOutput.WordFor(head);
            if (!source.IsNamed && (own ?? ProgramSettings.WordFor(name, head)) is { } word)
                return new DocumentRecognition(null, null) { Instead = word };
            var seen = Of(formats.Detect(head, name, source.Path), source, layers, formats) with { Instead = own };
            if (
                !isPromised
                && seen.Document is { Format: JsonFormat or JsonLinesFormat } met
                && PaperSigns.WordAgainst(
                    met,
                    formats.Map,
                    RequiredFile.IsCalledJson(source.Path) ? () => RequiredFile.IsSettings(source.Path, text) : null
                )
                    is { } other
            )
                return new DocumentRecognition(null, null) { Instead = other };
            if (own is not null && seen.Document is null)
                seen = seen with { Error = new InputError(source.Path, null, $"The file is {own}, not data."), Unknown = null };
            if (seen.Error is null || isPromised)
                return seen with { IsRequired = isPromised };
            if (!RequiredFile.IsBrokenJson(source.Path, head, text))
                return seen;
            return seen with
            {
                IsRequired = true,
                Unknown = null,
                Error = seen.Unknown is null ? seen.Error : new InputError(source.Path, null, "The file is not valid JSON."),
            };
        }
        catch (InvalidDataException broken)
        {
            return new DocumentRecognition(
                null,
                Unreadable.BrokenAtOnce(source.Path, broken),
                IsRequired: isPromised || RequiredFile.IsCalledJson(source.Path)
            );
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return new DocumentRecognition(
                null,
                new InputError(source.Path, null, $"The file cannot be read: {SystemReason.Of(error)}"),
                IsRequired: true
            );
        }
    }

    /// <summary>Reads the beginning of a stream, and closes the stream.</summary>
    public static byte[] HeadOf(Stream stream)
    {
        using (stream)
        {
            var head = new byte[FormatDetection.HeadLength];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return head[..length];
        }
    }

    /// <summary>Examines the beginning of a stream as it arrives, and decides as soon as a format matches what is there.</summary>
    /// <param name="open">Opens the document.</param>
    public static DocumentRecognition OfArriving(ArrivingStream input, string path, DocumentFormats formats, Func<Stream> open)
    {
        var source = new DocumentSource(path, IsNamed: true, open);
        for (var known = 0; ; )
        {
            var head = input.Peek(known, FormatDetection.HeadLength);
            var detection = formats.Detect(head, path);
            if (detection.Format is not null || head.Length <= known || head.Length == FormatDetection.HeadLength)
                return Of(detection, source, [], formats, seen: () => new MemoryStream(head));
            known = head.Length;
        }
    }

    /// <param name="seen">Opens the part of the source that can be read more than once; null if all of it can.</param>
    private static DocumentRecognition Of(
        Detection detection,
        DocumentSource source,
        IReadOnlyList<ContentLayer> layers,
        DocumentFormats formats,
        Func<Stream>? seen = null
    )
    {
        if (detection.Format is { } format)
            return new DocumentRecognition(
                new OpenableDocument(new Document(source.Path, format.Name), format, layers, source.Open, source.FullPath)
                {
                    Formats = formats,
                },
                null
            );
        return new DocumentRecognition(null, detection.Error, detection.Content == ContentKind.LfsPointer)
        {
            Unknown =
                detection.Names.Count == 0 ? null : new UnknownFields(source with { Open = seen ?? source.Open }, detection.Names, formats),
        };
    }
}
