using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Deciding;

/// <summary>Maps spans of a file to their positions after edits, of which there may be very many.</summary>
public sealed class EditOffsets
{
    private readonly IReadOnlyList<RawEdit> _edits;

    /// <summary>
    /// For each edit, by how many bytes the edits before it make the file longer; the last element is the sum for all edits.
    /// </summary>
    private readonly long[] _growth;

    /// <param name="edits">In order and not nested.</param>
    public EditOffsets(IReadOnlyList<RawEdit> edits)
    {
        _edits = edits;
        _growth = new long[edits.Count + 1];
        for (var i = 0; i < edits.Count; i++)
            _growth[i + 1] = _growth[i] + edits[i].NewBytes.Length - edits[i].Span.Length;
    }

    /// <summary>By how many bytes all edits together make the file longer.</summary>
    public long LengthChange => _growth[^1];

    /// <summary>The indexes of the edits that lie inside of a span or touch its edges from inside.</summary>
    public Range Inside(ByteSpan place)
    {
        var start = CountBefore(edit => edit.Span.Start < place.Start);
        return start..Math.Max(start, CountBefore(edit => edit.Span.End <= place.End));
    }

    /// <summary>The indexes of the edits that share a byte with a span, or insert within it.</summary>
    public Range Reaching(ByteSpan place)
    {
        var start = CountBefore(edit => edit.Span.End <= place.Start);
        return start..(place.IsEmpty ? start : Math.Max(start, CountBefore(edit => edit.Span.Start < place.End)));
    }

    /// <summary>Whether all of these edits, at least one, lie inside of a span, edges included.</summary>
    public bool LieInside(Range edits, ByteSpan place) =>
        _edits[edits.Start].Span.Start >= place.Start && _edits[edits.End.Value - 1].Span.End <= place.End;

    /// <summary>By how many bytes the edits that end at or before an offset make the file longer.</summary>
    public long GrowthBefore(long place) => _growth[CountBefore(edit => edit.Span.End <= place)];

    public long GrowthOf(Range edits) => _growth[edits.End.Value] - _growth[edits.Start.Value];

    /// <summary>For each edit, the index of the first field of a record that contains it; -1 if none does.</summary>
    public int[] FieldsOf(Record record)
    {
        var numbers = new int[_edits.Count];
        Array.Fill(numbers, -1);
        for (var field = record.Fields.Count - 1; field >= 0; field--)
            numbers.AsSpan(Inside(record.Fields[field].Extent)).Fill(field);
        return numbers;
    }

    /// <summary>The position of a span after the edits; those inside of it, edges included, change its length.</summary>
    public ByteSpan After(ByteSpan place)
    {
        var inside = Inside(place);
        var before = Math.Min(inside.Start.Value, CountBefore(edit => edit.Span.End <= place.Start));
        return new ByteSpan(place.Start + _growth[before], place.Length + GrowthOf(inside));
    }

    /// <summary>Counts the edits at the start of the list that satisfy a condition; binary search.</summary>
    private int CountBefore(Func<RawEdit, bool> isBefore)
    {
        int low = 0,
            high = _edits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(_edits[middle]))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
