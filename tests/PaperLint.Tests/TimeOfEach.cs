using System.Diagnostics;

namespace PaperLint.Tests;

/// <summary>
/// The time per item of work that allocates nothing. Two sizes are compared within one run, and one success in several tries is enough: by
/// chance, a busy machine makes the larger size slower, but work that looks at all other items for each one never seems fast.
/// </summary>
internal static class TimeOfEach
{
    private const int Times = 16;
    private const int Tries = 6;

    /// <param name="few">The smaller size; large enough for the work to take at least a millisecond.</param>
    /// <param name="prepare">Creates what is needed for a number of items; this is not measured.</param>
    public static void StaysTheSame<T>(int few, Func<int, T> prepare, Action<T> work)
    {
        var told = new List<string>();
        for (var i = 0; i < Tries; i++)
        {
            var (one, other) = (Measure(few), Measure(Times * few));
            if (other < Times / 3.0 * one)
                return;
            told.Add($"{one * 1e6:0.000} µs for each of {few}, {other * 1e6:0.000} µs for each of {Times * few}");
        }

        Assert.Fail(string.Join(Environment.NewLine, told));

        double Measure(int count)
        {
            var prepared = prepare(count);
            var clock = Stopwatch.StartNew();
            work(prepared);
            return clock.Elapsed.TotalSeconds / count;
        }
    }
}
