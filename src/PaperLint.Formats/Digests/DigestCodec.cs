using System.Diagnostics.CodeAnalysis;
using System.Text;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Digests;

/// <summary>
/// Paragraphs are plain UTF-8 in a digest. An edit is refused unless reading the file again would give the edited value in the same field,
/// and leave every other field unchanged.
/// </summary>
internal sealed class DigestCodec : Utf8Codec
{
    private DigestCodec() { }

    public static new DigestCodec Instance { get; } = new();

    /// <summary>A missing abstract is added as a paragraph after the title, a missing title as one before the abstract.</summary>
    protected override bool TryAdd(
        Record record,
        FieldRole role,
        string value,
        [NotNullWhen(true)] out RawEdit? raw,
        [NotNullWhen(false)] out string? reason
    )
    {
        if (role is not (FieldRole.Title or FieldRole.Abstract))
            return base.TryAdd(record, role, value, out raw, out reason);
        var (neighbour, isAbstract) = (record.Fields[0].Extent, role == FieldRole.Abstract);
        var place = new ByteSpan(isAbstract ? neighbour.End : neighbour.Start, 0);
        var bytes = Encoding.UTF8.GetBytes(value);
        reason = Encoding.UTF8.GetString(bytes) != value ? "the value contains half a character" : ObjectionTo(bytes, place.Start);
        // Whatever the following paragraphs are, a title without an abstract takes the next paragraph that may be one, and a paragraph that
        // may be a title begins a paper.
        if (reason is null && ParagraphClassifier.Of(value) >= ParagraphClass.LikelyAbstract != isAbstract)
            reason = $"the paragraph might not read as {(isAbstract ? "an abstract" : "a title")}";
        var gap = LineEndIn(record.Window.Span);
        raw = reason is null ? new RawEdit(place, isAbstract ? (byte[])[.. gap, .. gap, .. bytes] : [.. bytes, .. gap, .. gap]) : null;
        return reason is null;
    }

    /// <summary>The line break that the window uses; <c>\n</c> if it has none.</summary>
    private static ReadOnlySpan<byte> LineEndIn(ReadOnlySpan<byte> window)
    {
        var at = LineBreak.IndexIn(window);
        return at < 0 ? "\n"u8 : window.Slice(at, LineBreak.LengthAt(window, at));
    }

    protected override bool ReadsAlone(Record record, Field field, ReadOnlySpan<byte> written, string text) =>
        !written.Contains((byte)0) && LineBreak.IndexIn(written) < 0 && Encoding.UTF8.GetString(written) == text;

    /// <summary>
    /// A long paragraph remains one abstract if its edges are unchanged and none of its edited lines could be anything but prose.
    /// </summary>
    protected override bool KeepsCell(Record record, Field field, IReadOnlyList<RawEdit> made)
    {
        if (made.Count == 0 || made[0].Span.Start == field.Extent.Start || made[^1].Span.End == field.Extent.End)
            return false;
        var cell = record.Bytes(field.Extent).Span;
        var before = field.Text.Length;
        // A UTF-16 code unit takes at most three bytes, so at least this many code units remain.
        var left = (field.Extent.Length + made.Sum(edit => edit.NewBytes.Length - edit.Span.Length)) / 3;
        if (!ParagraphClassifier.IsSurelyAbstract(before) || !ParagraphClassifier.IsSurelyAbstract(left))
            return false;
        var lines = new EditedLines(cell, field.Extent.Start, made);
        for (var i = 0; i < made.Count; i++)
        {
            if (!lines.IsProseAround(i))
                return false;
        }

        return true;
    }

    protected override string? ObjectionToCell(Record record, Field field, ReadOnlySpan<byte> cell) =>
        ObjectionTo(cell, field.Extent.Start);

    /// <summary>The paragraph must read back as one paragraph, which the scanner itself decides.</summary>
    private static string? ObjectionTo(ReadOnlySpan<byte> value, long start)
    {
        if (value.Contains((byte)0))
            return "a text file cannot contain NUL characters";
        if (start == 0 && value.StartsWith(Encoding.UTF8.Preamble))
            return "U+FEFF at the start of a file is a byte-order mark, not text";
        var blocks = BlockScanner.Scan(value, isFinal: true).Blocks;
        foreach (var block in blocks)
        {
            if (!block.IsParagraph)
                return $"the line '{Encoding.UTF8.GetString(value[block.Start..block.End])}' would read as page furniture";
        }

        return blocks.Count switch
        {
            0 => "a digest cannot have empty paragraphs",
            > 1 => "a digest separates paragraphs with blank lines",
            _ when blocks[0].Start > 0 || blocks[0].End < value.Length => "a paragraph cannot begin or end with white space",
            _ => null,
        };
    }

    protected override string? ObjectionTo(Record record, Field field, string value) =>
        KeepsRole(record, field, value)
            ? null
            : $"the paragraph might no longer read as {(field.Role == FieldRole.Title ? "a title" : "an abstract")}";

    /// <summary>
    /// Whether the paragraph keeps its role and does not change those of its neighbours, whatever they are: its class stays the same, or
    /// becomes a more certain form of the same role.
    /// </summary>
    private static bool KeepsRole(Record record, Field field, string text)
    {
        var (before, after) = (ParagraphClassifier.Of(field.Text.Span), ParagraphClassifier.Of(text));
        if (after == before)
            return true;
        if (field.Role == FieldRole.Title)
            return (before, after) is (ParagraphClass.LikelyTitle, ParagraphClass.Title);
        if ((before, after) is (ParagraphClass.LikelyAbstract, ParagraphClass.Abstract))
            return true;
        // After a certain title, nothing else depends on the class of the abstract, as long as it looks like an abstract.
        return after >= ParagraphClass.LikelyAbstract
            && record.Title is { } title
            && ParagraphClassifier.Of(title.Text.Span) == ParagraphClass.Title;
    }
}
