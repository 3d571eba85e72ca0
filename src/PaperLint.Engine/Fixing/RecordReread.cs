using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Engine.Fixing;

/// <summary>
/// A record as it reads after edits of its bytes, without the file around it. The whole file is read again before it takes the
/// old one's place; this is what the sweeps before that work on.
/// </summary>
internal static class RecordReread
{
    /// <param name="edits">In bytes of the file that the record is from, in order, none in another.</param>
    /// <returns>Null where an edit does not lie within a field.</returns>
    public static Record? Of(Record record, IReadOnlyList<RawEdit> edits)
    {
        if (edits.Any(edit => !record.Fields.Any(field => field.Extent.Contains(edit.Span))))
            return null;
        var window = new byte[record.Window.Length + edits.Sum(Growth)];
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
            Extent = Moved(record.Extent, edits),
            Window = window,
            WindowStart = record.WindowStart,
            WindowPosition = record.WindowPosition,
            Fields = [.. record.Fields.Select(field => FieldOf(field, edits, record, window))],
            Codec = record.Codec,
            Metadata = record.Metadata,
        };
    }

    private static Field FieldOf(Field field, IReadOnlyList<RawEdit> edits, Record record, byte[] window)
    {
        var extent = Moved(field.Extent, edits);
        var isEdited = edits.Any(edit => field.Extent.Contains(edit.Span));
        var cell = window.AsSpan((int)(extent.Start - record.WindowStart), (int)extent.Length);
        return new Field(field.Name, field.Role, isEdited ? record.Codec.Decode(cell).AsMemory() : field.Text, extent);
    }

    /// <summary>Where a stretch stands after the edits; those inside it, edges included, change its length.</summary>
    private static ByteSpan Moved(ByteSpan place, IReadOnlyList<RawEdit> edits)
    {
        long before = 0, inside = 0;
        foreach (var edit in edits)
        {
            if (place.Contains(edit.Span))
                inside += Growth(edit);
            else if (edit.Span.End <= place.Start)
                before += Growth(edit);
        }

        return new ByteSpan(place.Start + before, place.Length + inside);
    }

    private static int Growth(RawEdit edit) => edit.NewBytes.Length - (int)edit.Span.Length;
}
