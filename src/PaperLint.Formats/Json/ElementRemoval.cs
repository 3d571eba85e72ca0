using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Json;

/// <summary>Removes elements from arrays, each with the comma behind it; the last ones with the comma before them.</summary>
internal sealed class ElementRemoval
{
    private readonly List<ByteSpan> _spans = [];
    private object? _array;
    private long? _keptEnd;
    private ByteSpan? _open;

    /// <summary>Why the document cannot do without a record; null where it can.</summary>
    public string? Objection { get; private set; }

    /// <summary>What goes, when all elements have been added.</summary>
    public IReadOnlyList<ByteSpan> Spans
    {
        get
        {
            Close();
            return _spans;
        }
    }

    /// <param name="array">The array that the record is an element of; null where it stands elsewhere.</param>
    public void Add(Record record, object? array, bool isRemoved)
    {
        if (array is null)
        {
            if (isRemoved)
                Objection ??= "the record is not an element of an array";
            return;
        }

        if (array != _array)
            Close();
        _array = array;
        if (isRemoved)
        {
            _open = ByteSpan.FromBounds(_open?.Start ?? record.Extent.Start, record.Extent.End);
            return;
        }

        // Everything up to the next element goes, so that it stands where the first removed one stood.
        if (_open is { } run)
            _spans.Add(ByteSpan.FromBounds(run.Start, record.Extent.Start));
        (_open, _keptEnd) = (null, record.Extent.End);
    }

    /// <summary>The array ends: a run that nothing follows takes what is before it along.</summary>
    private void Close()
    {
        if (_open is { } run)
            _spans.Add(ByteSpan.FromBounds(_keptEnd ?? run.Start, run.End));
        (_open, _keptEnd, _array) = (null, null, null);
    }
}
