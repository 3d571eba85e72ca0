namespace PaperLint.Sources;

/// <summary>
/// Distributes pieces of work to several workers and returns the results in the order of the pieces, with only a few in progress at any
/// time.
/// </summary>
/// <remarks>
/// If input must be waited for, nothing is held back: what has been read so far becomes a piece, however small, and everything in progress
/// is delivered before waiting. This never happens with input that is always available.
/// </remarks>
/// <param name="wanted">The number of workers wanted; fewer are used if more would not help.</param>
public sealed class OrderedBatches(int wanted)
{
    private const int MostWorkers = 256;

    private readonly int _threads = Math.Clamp(wanted, 1, MostWorkers);

    /// <summary>Works on all pieces; what was read before an error is delivered nevertheless.</summary>
    /// <param name="pieces">Asked on the calling thread.</param>
    /// <param name="work">Called by the workers.</param>
    /// <param name="deliver">Receives results on the calling thread; it is not called again after it has thrown.</param>
    /// <param name="arriving">The stream that the pieces are read from, if reading may have to wait.</param>
    internal void Run<TPiece, TResult>(
        IPieces<TPiece> pieces,
        Func<TPiece, TResult> work,
        Action<TResult> deliver,
        CancellationToken cancellation,
        ArrivingStream? arriving = null
    )
        where TPiece : class
    {
        // More pieces are under way than are worked on, so that no worker waits for the delivery of a result.
        var workers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, _threads).ConcurrentScheduler;
        var underWay = new Queue<Task<TResult>>();
        var hasFailed = false;
        var afterwards = arriving?.BeforeWaiting;
        if (arriving is not null)
            arriving.BeforeWaiting = Drain + afterwards;
        try
        {
            while (pieces.Next(cancellation) is { } piece)
            {
                cancellation.ThrowIfCancellationRequested();
                Start(piece);
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

        void Start(TPiece piece) =>
            underWay.Enqueue(Task.Factory.StartNew(() => work(piece), cancellation, TaskCreationOptions.DenyChildAttach, workers));

        void Drain()
        {
            if (pieces.Begun() is { } begun)
                Start(begun);
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
