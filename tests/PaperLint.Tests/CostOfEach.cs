namespace PaperLint.Tests;

/// <summary>
/// What one of many costs, in bytes allocated: that shows what depends on the others, whatever else the machine does. Of several tries one
/// is enough: buffers that are kept, or were let go, make one size dearer by chance, but what looks at all others for each is never so
/// cheap.
/// </summary>
internal static class CostOfEach
{
    private const int Tries = 3;
    private static readonly int Few = Effort.IsFull ? 250 : 80;
    private static readonly int Many = 8 * Few;

    /// <param name="prepare">Makes what is needed for a number of them; that is not counted.</param>
    /// <param name="work">What is counted, done on this thread.</param>
    public static void StaysTheSame<T>(Func<int, T> prepare, Action<T> work)
    {
        _ = Measure(50);
        var told = new List<string>();
        for (var i = 0; i < Tries; i++)
        {
            var (few, many) = (Measure(Few), Measure(Many));
            if (many < 2 * few)
                return;
            told.Add($"{few} bytes for each of {Few}, {many} for each of {Many}.");
        }

        Assert.Fail(string.Join(Environment.NewLine, told));

        long Measure(int count)
        {
            var prepared = prepare(count);
            var before = GC.GetAllocatedBytesForCurrentThread();
            work(prepared);
            return (GC.GetAllocatedBytesForCurrentThread() - before) / count;
        }
    }
}
