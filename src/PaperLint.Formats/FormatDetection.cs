using System.Text;
using PaperLint.Findings;
using PaperLint.Formats.Foreign;

namespace PaperLint.Formats;

/// <summary>Decides which format reads a file, by its beginning, and by its name if that is not conclusive.</summary>
/// <param name="formats">The supported formats; of two that fit equally well, the earlier one is chosen.</param>
public sealed class FormatDetection(IReadOnlyList<DocumentFormat> formats)
{
    /// <summary>The number of bytes at the beginning of a file that are examined.</summary>
    public const int HeadLength = 64 * 1024;

    /// <summary>The first bytes of every Git LFS pointer, by its specification.</summary>
    private static ReadOnlySpan<byte> LfsPointer => "version https://git-lfs.github.com/spec/v1"u8;

    /// <summary>Whether a file is a Git LFS pointer.</summary>
    public static bool IsLfsPointer(ReadOnlySpan<byte> head) => head.StartsWith(LfsPointer);

    /// <param name="head">The first <see cref="HeadLength"/> bytes of the file, or all of it if it is shorter.</param>
    /// <param name="name">The file's name, without extensions that only denote compression.</param>
    /// <param name="shown">The file as shown to people in errors; null for <paramref name="name"/>.</param>
    public Detection Detect(ReadOnlySpan<byte> head, string name, string? shown = null)
    {
        var path = shown ?? name;
        if (IsBlank(head))
        {
            return No(
                ContentKind.Empty,
                head.Length < HeadLength
                    ? new InputError(path, null, "The file is empty: there is nothing to read.")
                    : new InputError(
                        path,
                        null,
                        $"The file begins with {HeadLength:N0} bytes of white space, so its format cannot be detected.",
                        "Remove them."
                    )
            );
        }

        if (IsLfsPointer(head))
        {
            return No(
                ContentKind.LfsPointer,
                new InputError(
                    path,
                    null,
                    "The file is a Git LFS pointer: its content is stored elsewhere.",
                    "Fetch it with 'git lfs pull'."
                )
            );
        }

        if (ForeignContent.OfBytes(head) is { } binary)
            return No(ContentKind.Other, Foreign(path, binary));

        var best = new FormatMatch(FormatFit.No);
        DocumentFormat? format = null;
        FormatMatch? objection = null;
        foreach (var candidate in formats)
        {
            var match = candidate.Recognise(head, name);
            if (match.Fit == FormatFit.No)
                objection ??= match.Objection is null ? null : match;
            if (match.Fit > best.Fit)
                (best, format) = (match, candidate);
        }

        if (best.Fit > FormatFit.Refused)
            return new Detection(ContentKind.Records, format, null);
        var isRefused = best.Fit == FormatFit.Refused && best.Objection is not null;
        // A file with records, but none with a title, is not foreign. If only the name fits a format, that format knows best what is wrong.
        var foreign =
            best.Names.Count > 0 ? null
            : isRefused && HasNameOf(format!, name) ? ForeignText.SurelyOf(head)
            : ForeignText.Of(head, name);
        if (foreign is not null)
            return No(ContentKind.Other, Foreign(path, foreign));
        if (isRefused)
            return No(ContentKind.Other, new InputError(path, best.Position, best.Objection!, best.Hint)) with { Names = best.Names };
        return No(
            ContentKind.Other,
            objection is { Objection: { } sentence }
                ? new InputError(path, objection.Position, sentence, objection.Hint)
                : Foreign(path, new ForeignContent("another kind of plain text"))
        );
    }

    private static bool HasNameOf(DocumentFormat format, string name) =>
        format.Extensions.Contains(Path.GetExtension(name).ToLowerInvariant());

    private static Detection No(ContentKind content, InputError error) => new(content, null, error);

    private InputError Foreign(string path, ForeignContent content)
    {
        string[] titles = [.. formats.SelectMany(format => format.Titles)];
        var only = $"this version reads {(titles.Length > 1 ? $"{string.Join(", ", titles[..^1])} and {titles[^1]}" : titles[0])}.";
        return new InputError(
            path,
            null,
            $"The file seems to be {content.Seems}.",
            content.Remedy is { } remedy ? $"{remedy}: {only}" : $"T{only[1..]}"
        );
    }

    /// <summary>Whether there is only white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> head) => WithoutMark(head).IndexOfAnyExcept(" \t\r\n\f"u8) < 0;

    /// <summary>The text without a byte-order mark at its beginning.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head) =>
        head.StartsWith(Encoding.UTF8.Preamble) ? head[Encoding.UTF8.Preamble.Length..] : head;
}
