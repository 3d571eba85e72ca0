using PaperLint.Records;

namespace PaperLint.Sources;

/// <summary>
/// Hands the records of a reader to several workers in small batches and takes the results back in the order of the file, with
/// only a few batches under way at any time.
/// </summary>
/// <remarks>
/// Where input must be waited for, nothing is held back: what has been read so far makes a batch, however small, and everything
/// under way is delivered before the waiting begins. Input that is always there is never split for that.
/// </remarks>
/// <param name="wanted">How many workers; no more than can be of use are taken.</param>
public sealed class OrderedBatches(int wanted)
{
    private const int RecordsInBatch = 64;
    private const int MostWorkers = 256;

    private readonly int _threads = Math.Clamp(wanted, 1, MostWorkers);

    /// <param name="deliver">Takes results on the calling thread; after it has thrown, it is not called again.</param>
    /// <param name="arriving">What the reader reads from, where that may make it wait.</param>
    /// <returns>How many records were read.</returns>
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
            // Also where reading failed: what came before the broken place has been examined and counts.
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
