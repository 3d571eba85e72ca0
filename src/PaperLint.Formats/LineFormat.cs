using System.Diagnostics.CodeAnalysis;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats;

/// <summary>A format in which every record has its own lines, which are its window, including the line break.</summary>
/// <remarks>
/// So a record is removed with its lines, and no other record is touched. Lines that cannot be read belong to no record, and are not
/// removed.
/// </remarks>
public abstract class LineFormat : DocumentFormat
{
    public sealed override bool TryRemove(
        Stream stream,
        Document document,
        Func<long, bool> isRemoved,
        [NotNullWhen(true)] out IReadOnlyList<ByteSpan>? removed,
        [NotNullWhen(false)] out string? reason
    )
    {
        using var reader = Open(stream, document, static _ => { });
        (removed, reason) = (Removed(reader, isRemoved), null);
        return true;
    }

    private static List<ByteSpan> Removed(RecordReader reader, Func<long, bool> isRemoved)
    {
        var removed = new List<ByteSpan>();
        Record? before = null;
        while (reader.TryRead(out var record))
        {
            if (isRemoved(record.Address.Row))
                Add(removed, new ByteSpan(record.WindowStart, record.Window.Length));
            // If the removed lines end the file without a line break, the line break before them is removed too, provided that it belongs
            // to a record that stays.
            if (
                removed.Count > 0
                && removed[^1].End == record.WindowStart + record.Window.Length
                && BreakIn(record) == 0
                && before is not null
            )
                removed[^1] = TakeBreakBefore(removed[^1], before);
            if (!isRemoved(record.Address.Row))
                before = record;
        }

        return removed;
    }

    private static void Add(List<ByteSpan> removed, ByteSpan lines)
    {
        if (removed.Count > 0 && removed[^1].End == lines.Start)
            removed[^1] = ByteSpan.FromBounds(removed[^1].Start, lines.End);
        else
            removed.Add(lines);
    }

    private static ByteSpan TakeBreakBefore(ByteSpan removed, Record kept) =>
        kept.WindowStart + kept.Window.Length == removed.Start ? ByteSpan.FromBounds(removed.Start - BreakIn(kept), removed.End) : removed;

    /// <summary>The length of the line break that ends the record's lines, in bytes.</summary>
    private static int BreakIn(Record record) =>
        record.Window.Span switch
        {
            [.., (byte)'\r', (byte)'\n'] => 2,
            [.., (byte)'\n'] or [.., (byte)'\r'] => 1,
            _ => 0,
        };
}
