using PaperLint.Records;

namespace PaperLint.Sources;

/// <summary>The records of a reader in small batches.</summary>
internal sealed class RecordBatches(RecordReader reader) : IPieces<List<Record>>
{
    private const int RecordsInBatch = 64;

    private List<Record> _batch = new(RecordsInBatch);

    public List<Record>? Next(CancellationToken cancellation)
    {
        while (_batch.Count < RecordsInBatch && reader.TryRead(out var record))
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
        _batch = new List<Record>(RecordsInBatch);
        return taken;
    }
}
