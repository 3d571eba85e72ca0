using System.Diagnostics.CodeAnalysis;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>
/// The codec of values that stand in their file as they are, in UTF-8. Formats that allow less inherit from it and say what they
/// object to.
/// </summary>
public class Utf8Codec : FieldCodec
{
    protected Utf8Codec()
    {
    }

    /// <summary>Writes everything.</summary>
    public static Utf8Codec Instance { get; } = new();

    public override OffsetMap MapOf(Record record, Field field) => OffsetMap.Utf8(record.Bytes(field.Extent).Span, field.Extent.Start);

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
        var map = MapOf(record, field);
        var before = record.Bytes(field.Extent).Span;
        var after = new List<byte>(before.Length);
        var made = new List<RawEdit>(edits.Count);
        var done = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span))
        {
            var place = map.ToBytes(edit.Span);
            var start = (int)(place.Start - field.Extent.Start);
            if (start < done)
            {
                (raw, reason) = (null, "two edits change one character");
                return false;
            }

            var newBytes = Encoding.UTF8.GetBytes(edit.NewText);
            after.AddRange(before[done..start]);
            after.AddRange(newBytes);
            done = (int)(place.End - field.Extent.Start);
            made.Add(new RawEdit(place, newBytes));
        }

        after.AddRange(before[done..]);
        var value = after.ToArray();
        var expected = TextRevision.Original(field.Text).Apply(edits).Text;
        reason = ObjectionTo(record, field, value)
            ?? (Encoding.UTF8.GetString(value) == expected ? ObjectionTo(record, field, expected) : "the edit cuts a character in two");
        raw = reason is null ? made : null;
        return reason is null;
    }

    /// <summary>Why the bytes cannot stand in the field's place; null where they can.</summary>
    protected virtual string? ObjectionTo(Record record, Field field, ReadOnlySpan<byte> value) => null;

    /// <summary>Why the field cannot have the value; null where it can.</summary>
    protected virtual string? ObjectionTo(Record record, Field field, string value) => null;
}
