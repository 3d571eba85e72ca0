using PaperLint.Records;

namespace PaperLint.Sources;

/// <summary>
/// Distributes the records of a reader to several workers in small batches and returns the results in the order of the file, with only a
/// few batches in progress at any time.
/// </summary>
/// <remarks>
/// If input must be waited for, nothing is held back: the records read so far become a batch, however small, and everything in progress is
/// delivered before waiting. This never happens with input that is always available.
/// </remarks>
/// <param name="wanted">The number of workers wanted; fewer are used if more would not help.</param>
public sealed class OrderedBatches(int wanted)
{
    private const int RecordsInBatch = 64;
    private const int MostWorkers = 256;

    private readonly int _threads = Math.Clamp(wanted, 1, MostWorkers);

    /// <param name="deliver">Receives results on the calling thread; it is not called again after it has thrown.</param>
    /// <param name="arriving">The stream that the reader reads from, if reading may have to wait.</param>
    /// <returns>The number of records read.</returns>
    public long Run<T>(
        RecordReader reader,
        Func<List<Record>, T> work,
        Action<T> deliver,
        CancellationToken cancellation,
        ArrivingStream? arriving = null
    )
    {
        var underWay = new Queue<Task<T>>();
        var batch = new List<Record>(RecordsInBatch);
        var hasFailed = false;
        long count = 0;
        var afterwards = arriving?.BeforeWaiting;
        if (arriving is not null)
            arriving.BeforeWaiting = Drain + afterwards;
        try
        {
            while (reader.TryRead(out var record))
            {
                cancellation.ThrowIfCancellationRequested();
                count++;
                batch.Add(record);
                if (batch.Count == RecordsInBatch)
                    Send();
                if (underWay.Count > 2 * _threads)
                    Deliver();
            }
        }
        finally
        {
            if (arriving is not null)
                arriving.BeforeWaiting = afterwards;
            // Also after a read error: the records before it have been examined and count.
            if (!hasFailed)
                Drain();
        }

        return count;

        void Send()
        {
            if (batch.Count == 0)
                return;
            var mine = batch;
            batch = new List<Record>(RecordsInBatch);
            underWay.Enqueue(Task.Run(() => work(mine), cancellation));
        }

        void Drain()
        {
            Send();
            while (underWay.Count > 0)
                Deliver();
        }

        void Deliver()
        {
            hasFailed = true;
            deliver(underWay.Dequeue().GetAwaiter().GetResult());
            hasFailed = false;
        }
    }
}
