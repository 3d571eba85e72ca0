using System.Diagnostics;
using System.Globalization;

namespace PaperLint.Benchmarks.Warm;

/// <summary>
/// Timings of several runs of the same work. On another machine, only ratios of two figures from the same run mean anything.
/// </summary>
internal sealed record Measure(TimeSpan Median, TimeSpan Least, TimeSpan Most)
{
    public const int Runs = 5;

    /// <param name="work">
    /// The work to time. It is called once before timing, so that compilation and first disk reads are not measured.
    /// </param>
    public static Measure Of(Action work)
    {
        work();
        List<TimeSpan> times = [.. Enumerable.Range(0, Runs).Select(_ => TimeOf(work)).Order()];
        return new Measure(times[Runs / 2], times[0], times[^1]);
    }

    public double RatioTo(Measure other) => Median / other.Median;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Median.TotalMilliseconds, 8:N0} ms  [{Least.TotalMilliseconds:N0}–{Most.TotalMilliseconds:N0}]"
        );

    private static TimeSpan TimeOf(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed;
    }
}
