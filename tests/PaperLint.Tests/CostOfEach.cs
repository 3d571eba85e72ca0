namespace PaperLint.Tests;

/// <summary>
/// The cost of one item among many, in allocated bytes. It shows whether an item's cost depends on the number of other items, however busy
/// the machine is. One success in several tries is enough: by chance, buffers that are kept or released make one size more expensive, but
/// work that looks at all other items for each one never seems cheap.
/// </summary>
internal static class CostOfEach
{
    private const int Tries = 3;
    private static readonly int Few = Effort.IsFull ? 250 : 80;
    private static readonly int Many = 8 * Few;

    /// <param name="prepare">Creates what is needed for a number of items; this is not measured.</param>
    /// <param name="work">The work to measure, on this thread.</param>
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
