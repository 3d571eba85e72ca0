using PaperLint.Deciding;
using PaperLint.Records;

namespace PaperLint.Fixing.Planning;

/// <summary>
/// Reads a record again after edits of its bytes, without the file around it. Sweeps use this; the whole file is read again before it
/// replaces the old one.
/// </summary>
internal static class RecordReread
{
    /// <param name="edits">Edits of bytes of the record's file, in order and not nested.</param>
    /// <returns>Null if an edit is not inside of a field.</returns>
    public static Record? Of(Record record, IReadOnlyList<RawEdit> edits)
    {
        var places = new EditOffsets(edits);
        if (places.FieldsOf(record).Contains(-1))
            return null;
        var window = new byte[record.Window.Length + places.LengthChange];
        var (from, to) = (0, 0);
        foreach (var edit in edits)
        {
            var start = (int)(edit.Span.Start - record.WindowStart);
            record.Window[from..start].CopyTo(window.AsMemory(to));
            to += start - from;
            edit.NewBytes.CopyTo(window.AsMemory(to));
            to += edit.NewBytes.Length;
            from = start + (int)edit.Span.Length;
        }

        record.Window[from..].CopyTo(window.AsMemory(to));
        return new Record
        {
            Document = record.Document,
            Address = record.Address,
            Pointer = record.Pointer,
            Extent = places.After(record.Extent),
            Window = window,
            WindowStart = record.WindowStart,
            WindowPosition = record.WindowPosition,
            Fields = [.. record.Fields.Select(field => FieldOf(field, places, record, window))],
            Codec = record.Codec,
            Metadata = record.Metadata,
        };
    }

    private static Field FieldOf(Field field, EditOffsets places, Record record, byte[] window)
    {
        var extent = places.After(field.Extent);
        var inside = places.Inside(field.Extent);
        var cell = window.AsSpan((int)(extent.Start - record.WindowStart), (int)extent.Length);
        return new Field(
            field.Name,
            field.Role,
            inside.Start.Equals(inside.End) ? field.Text : record.Codec.Decode(cell).AsMemory(),
            extent,
            field.Pointer
        )
        {
            Repeats = field.Repeats,
            IsOverridden = field.IsOverridden,
        };
    }
}
