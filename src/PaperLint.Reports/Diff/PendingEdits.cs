using PaperLint.Records;

namespace PaperLint.Reports.Diff;

/// <summary>Edits of a file that have not been made yet, of which only the next is held.</summary>
internal sealed class PendingEdits : IDisposable
{
    private readonly IEnumerator<RawEdit> _edits;

    public PendingEdits(IEnumerable<RawEdit> edits)
    {
        _edits = edits.GetEnumerator();
        MoveOn();
    }

    /// <summary>Null where there are no more.</summary>
    public RawEdit? Next { get; private set; }

    public RawEdit Take()
    {
        var taken = Next ?? throw new InvalidOperationException("All edits have been made.");
        MoveOn();
        return taken;
    }

    public void Dispose() => _edits.Dispose();

    private void MoveOn() => Next = _edits.MoveNext() ? _edits.Current : null;
}
