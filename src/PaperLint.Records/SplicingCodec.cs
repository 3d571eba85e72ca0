using System.Diagnostics.CodeAnalysis;
using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>
/// A codec that writes an edit over just the bytes behind the characters it replaces, and makes sure that the cell then reads as it
/// should.
/// </summary>
public abstract class SplicingCodec : FieldCodec
{
    public sealed override bool TryEncode(
        Record record,
        Field field,
        TextEdit edit,
        [NotNullWhen(true)] out RawEdit? raw,
        [NotNullWhen(false)] out string? reason)
    {
        raw = TryEncode(record, field, [edit], out var all, out reason) ? all[0] : null;
        return raw is not null;
    }

    public sealed override bool TryEncode(
        Record record,
        Field field,
        IReadOnlyList<TextEdit> edits,
        [NotNullWhen(true)] out IReadOnlyList<RawEdit>? raw,
        [NotNullWhen(false)] out string? reason)
    {
        raw = null;
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

    /// <summary>A stretch of text as it stands inside of the field's cell.</summary>
    protected abstract byte[] Encode(Record record, Field field, string text);

    /// <summary>The whole cell for a value that cannot be written into the cell as it is; null where it can.</summary>
    protected virtual byte[]? Rewrite(Record record, Field field, string value) => null;

    /// <summary>Why the bytes cannot stand in the field's place; null where they can.</summary>
    protected virtual string? ObjectionToCell(Record record, Field field, ReadOnlySpan<byte> cell) => null;

    /// <summary>Why the field cannot have the value; null where it can.</summary>
    protected virtual string? ObjectionTo(Record record, Field field, string value) => null;
}
