using System.Diagnostics.CodeAnalysis;
using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>
/// A codec that replaces only the bytes of the edited characters, and verifies that the resulting cell decodes to the expected value.
/// </summary>
public abstract class SplicingCodec : FieldCodec
{
    /// <summary>What decoding substitutes for invalid bytes.</summary>
    private const char Lost = '\uFFFD';

    public sealed override bool TryEncode(
        Record record,
        Field field,
        TextEdit edit,
        [NotNullWhen(true)] out RawEdit? raw,
        [NotNullWhen(false)] out string? reason
    )
    {
        raw = TryEncode(record, field, [edit], out var all, out reason) ? all[0] : null;
        return raw is not null;
    }

    public sealed override bool TryEncode(
        Record record,
        Field field,
        IReadOnlyList<TextEdit> edits,
        [NotNullWhen(true)] out IReadOnlyList<RawEdit>? raw,
        [NotNullWhen(false)] out string? reason
    )
    {
        if ((raw = Pieces(record, field, edits)) is not null)
        {
            reason = null;
            return true;
        }

        var before = record.Bytes(field.Extent).Span;
        var expected = TextRevision.Original(field.Text).Apply(edits).Text;
        if (Rewrite(record, field, expected) is { } whole)
            return Verified(whole, [new RawEdit(field.Extent, whole)], out raw, out reason);

        var map = MapOf(record, field);
        var after = new List<byte>(before.Length);
        var made = new List<RawEdit>(edits.Count);
        var done = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span))
        {
            var place = map.ToBytes(edit.Span);
            var start = (int)(place.Start - field.Extent.Start);
            if (start < done)
            {
                reason = "two edits change one character";
                return false;
            }

            var newBytes = Encode(record, field, edit.NewText);
            after.AddRange(before[done..start]);
            after.AddRange(newBytes);
            done = (int)(place.End - field.Extent.Start);
            made.Add(new RawEdit(place, newBytes));
        }

        after.AddRange(before[done..]);
        return Verified([.. after], made, out raw, out reason);

        bool Verified(byte[] cell, IReadOnlyList<RawEdit> all, out IReadOnlyList<RawEdit>? accepted, out string? objection)
        {
            objection = ObjectionToCell(record, field, cell)
                ?? (Decode(cell) == expected ? ObjectionTo(record, field, expected) : "the edit cuts a character in two");
            accepted = objection is null ? all : null;
            return objection is null;
        }
    }

    /// <summary>
    /// The edits of the file if each can be checked on its own, so that a long value with many edits is not decoded again for each. Null if
    /// the whole cell must be checked.
    /// </summary>
    private List<RawEdit>? Pieces(Record record, Field field, IReadOnlyList<TextEdit> edits)
    {
        var made = new List<RawEdit>(edits.Count);
        OffsetMap? map = null;
        foreach (var edit in edits.OrderBy(edit => edit.Span))
        {
            var newBytes = Encode(record, field, edit.NewText);
            if (!ReadsAlone(record, field, newBytes, edit.NewText))
                return null;
            map ??= MapOf(record, field);
            var place = map.ToBytes(edit.Span);
            if (
                map.ToText(place) != edit.Span
                || IsBesideLost(field.Text.Span, edit.Span)
                || (made.Count > 0 && place.Start < made[^1].Span.End)
            )
                return null;
            made.Add(new RawEdit(place, newBytes));
        }

        return KeepsCell(record, field, made) ? made : null;
    }

    /// <summary>
    /// Whether a character next to the span was invalid bytes in the file: these and the bytes on the other side of the edit might combine
    /// into a valid character.
    /// </summary>
    private static bool IsBesideLost(ReadOnlySpan<char> text, TextSpan span) =>
        (span.Start > 0 && text[span.Start - 1] == Lost) || (span.End < text.Length && text[span.End] == Lost);

    /// <summary>
    /// Whether the bytes of an edit decode to its text between any two whole characters of the cell, and the format has no other objection.
    /// </summary>
    /// <param name="written">The result of <see cref="Encode"/> for <paramref name="text"/>.</param>
    protected virtual bool ReadsAlone(Record record, Field field, ReadOnlySpan<byte> written, string text) => false;

    /// <summary>
    /// Whether the format accepts the cell with these edits, each of which passed <see cref="ReadsAlone"/>, judging only by what is around
    /// them; false if the whole cell must be checked.
    /// </summary>
    /// <param name="made">In order, no two overlapping.</param>
    protected virtual bool KeepsCell(Record record, Field field, IReadOnlyList<RawEdit> made) => true;

    /// <summary>Encodes text as it is written inside the field's cell.</summary>
    protected abstract byte[] Encode(Record record, Field field, string text);

    /// <summary>The whole cell, rewritten, for a value that does not fit the way the cell is written now; null if it fits.</summary>
    protected virtual byte[]? Rewrite(Record record, Field field, string value) => null;

    /// <summary>Why the bytes cannot be the field's cell; null if they can.</summary>
    protected virtual string? ObjectionToCell(Record record, Field field, ReadOnlySpan<byte> cell) => null;

    /// <summary>Why the field cannot have the value; null if it can.</summary>
    protected virtual string? ObjectionTo(Record record, Field field, string value) => null;
}
