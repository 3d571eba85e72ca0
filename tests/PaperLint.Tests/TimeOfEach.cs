using System.Diagnostics;

namespace PaperLint.Tests;

/// <summary>
/// What one of many takes, in time, for work that allocates nothing whatever it looks at. Two sizes are compared within one run, and of
/// several tries one is enough: a busy machine makes the many dearer by chance, but what looks at all others for each is never so cheap.
/// </summary>
internal static class TimeOfEach
{
    private const int Times = 16;
    private const int Tries = 6;

    /// <param name="few">So many that the work takes a millisecond or more.</param>
    /// <param name="prepare">Makes what is needed for a number of them; that is not counted.</param>
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
