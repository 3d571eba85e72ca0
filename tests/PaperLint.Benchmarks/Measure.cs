using System.Diagnostics;
using System.Globalization;

namespace PaperLint.Benchmarks;

/// <summary>Times something several times. Only ratios of two figures from the same run mean anything on another machine.</summary>
internal sealed record Measure(TimeSpan Median, TimeSpan Least, TimeSpan Most)
{
    public const int Runs = 5;

    /// <param name="work">Called once more before, so that nothing is compiled or read from the disk for the first time.</param>
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
