using PaperLint.Records;

namespace PaperLint.Engine.Running;

/// <summary>
/// Hands the records of a reader to several workers in small batches and takes the results back in the order of the file, with
/// only a few batches under way at any time.
/// </summary>
internal sealed class OrderedBatches(int threads)
{
    private const int RecordsInBatch = 64;

    /// <returns>How many records were read.</returns>
    public long Run<T>(RecordReader reader, Func<List<Record>, T> work, Action<T> deliver, CancellationToken cancellation)
    {
        var underWay = new Queue<Task<T>>();
        long count = 0;
        try
        {
            for (var batch = Read(reader); batch.Count > 0; batch = Read(reader))
            {
                cancellation.ThrowIfCancellationRequested();
                count += batch.Count;
                var mine = batch;
                underWay.Enqueue(Task.Run(() => work(mine), cancellation));
                if (underWay.Count > 2 * threads)
                    deliver(underWay.Dequeue().GetAwaiter().GetResult());
            }
        }
        finally
        {
            // Also where reading failed: what came before the broken place has been examined and counts.
            while (underWay.Count > 0)
                deliver(underWay.Dequeue().GetAwaiter().GetResult());
        }

        return count;
    }

    private static List<Record> Read(RecordReader reader)
    {
        var batch = new List<Record>(RecordsInBatch);
        while (batch.Count < RecordsInBatch && reader.TryRead(out var record))
            batch.Add(record);
        return batch;
    }
}
