using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Json;

/// <summary>Removes elements from arrays, each with the comma after it; the last ones with the comma before them.</summary>
internal sealed class ElementRemoval
{
    private readonly List<ByteSpan> _spans = [];
    private object? _array;
    private long? _keptEnd;
    private ByteSpan? _open;

    /// <summary>Why a record cannot be removed; null if all can.</summary>
    public string? Objection { get; private set; }

    /// <summary>The bytes to remove, once all elements have been added.</summary>
    public IReadOnlyList<ByteSpan> Spans
    {
        get
        {
            Close();
            return _spans;
        }
    }

    /// <param name="array">Identifies the array that contains the record; null if it is not in an array.</param>
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

        // Removes everything up to the next element, so that it takes the position of the first removed one.
        if (_open is { } run)
            _spans.Add(ByteSpan.FromBounds(run.Start, record.Extent.Start));
        (_open, _keptEnd) = (null, record.Extent.End);
    }

    /// <summary>Ends the array: removed elements at its end are removed with everything after the last kept one.</summary>
    private void Close()
    {
        if (_open is { } run)
            _spans.Add(ByteSpan.FromBounds(_keptEnd ?? run.Start, run.End));
        (_open, _keptEnd, _array) = (null, null, null);
    }
}
