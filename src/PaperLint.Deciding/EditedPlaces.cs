using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Deciding;

/// <summary>Where stretches of a file stand after edits of it, of which there may be a great many.</summary>
public sealed class EditedPlaces
{
    private readonly IReadOnlyList<RawEdit> _edits;

    /// <summary>By how many bytes the edits before each one, and behind the last all of them, make the file longer.</summary>
    private readonly long[] _growth;

    /// <param name="edits">In order, none in another.</param>
    public EditedPlaces(IReadOnlyList<RawEdit> edits)
    {
        _edits = edits;
        _growth = new long[edits.Count + 1];
        for (var i = 0; i < edits.Count; i++)
            _growth[i + 1] = _growth[i] + edits[i].NewBytes.Length - edits[i].Span.Length;
    }

    /// <summary>By how many bytes all edits make the file longer.</summary>
    public long Growth => _growth[^1];

    /// <summary>The numbers of the edits that lie inside of a stretch, edges included.</summary>
    public Range Inside(ByteSpan place)
    {
        var start = CountBefore(edit => edit.Span.Start < place.Start);
        return start..Math.Max(start, CountBefore(edit => edit.Span.End <= place.End));
    }

    /// <summary>The numbers of the edits that share a byte with a stretch, or insert within it.</summary>
    public Range Reaching(ByteSpan place)
    {
        var start = CountBefore(edit => edit.Span.End <= place.Start);
        return start..(place.IsEmpty ? start : Math.Max(start, CountBefore(edit => edit.Span.Start < place.End)));
    }

    /// <summary>Whether some edits, at least one, lie inside of a stretch, edges included.</summary>
    public bool LieInside(Range edits, ByteSpan place) =>
        _edits[edits.Start].Span.Start >= place.Start && _edits[edits.End.Value - 1].Span.End <= place.End;

    /// <summary>By how many bytes the edits that end at a place or before it make the file longer.</summary>
    public long GrowthBefore(long place) => _growth[CountBefore(edit => edit.Span.End <= place)];

    public long GrowthOf(Range edits) => _growth[edits.End.Value] - _growth[edits.Start.Value];

    /// <summary>For each edit, the number of the first field of a record that it lies in; -1 where it lies in none.</summary>
    public int[] FieldsOf(Record record)
    {
        var numbers = new int[_edits.Count];
        Array.Fill(numbers, -1);
        for (var field = record.Fields.Count - 1; field >= 0; field--)
            numbers.AsSpan(Inside(record.Fields[field].Extent)).Fill(field);
        return numbers;
    }

    /// <summary>Where a stretch stands after the edits; those inside it, edges included, change its length.</summary>
    public ByteSpan After(ByteSpan place)
    {
        var inside = Inside(place);
        var before = Math.Min(inside.Start.Value, CountBefore(edit => edit.Span.End <= place.Start));
        return new ByteSpan(place.Start + _growth[before], place.Length + GrowthOf(inside));
    }

    /// <summary>How many edits there are before the first that is not what all before it are.</summary>
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
