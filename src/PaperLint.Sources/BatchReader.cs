using System.Diagnostics.CodeAnalysis;
using PaperLint.Records;

namespace PaperLint.Sources;

/// <summary>Reads records that have been read already.</summary>
internal sealed class BatchReader(List<Record> batch) : RecordReader
{
    private int _next;

    public override bool TryRead([NotNullWhen(true)] out Record? record)
    {
        record = _next < batch.Count ? batch[_next++] : null;
        return record is not null;
    }
}
