using PaperLint.Records;

namespace PaperLint.Sources;

/// <summary>
/// The records of a reader in small batches. The first are the smallest, so that the records of a short file are shared among threads, too.
/// </summary>
internal sealed class RecordBatches(RecordReader reader) : IPieces<List<Record>>
{
    private const int FewestInBatch = 8;
    private const int MostInBatch = 64;

    private List<Record> _batch = new(FewestInBatch);
    private int _wanted = FewestInBatch;

    public List<Record>? Next(CancellationToken cancellation)
    {
        while (_batch.Count < _wanted && reader.TryRead(out var record))
        {
            cancellation.ThrowIfCancellationRequested();
            _batch.Add(record);
        }

        return Begun();
    }

    public List<Record>? Begun()
    {
        if (_batch.Count == 0)
            return null;
        var taken = _batch;
        _wanted = Math.Min(_wanted + 1, MostInBatch);
        _batch = new List<Record>(_wanted);
        return taken;
    }
}
