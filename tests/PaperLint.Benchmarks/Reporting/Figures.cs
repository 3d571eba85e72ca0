using System.Globalization;
using PaperLint.Benchmarks.Processes;

namespace PaperLint.Benchmarks.Reporting;

/// <summary>Figures as the tables show them: three digits that count, no more.</summary>
internal static class Figures
{
    public static string Seconds(double seconds) =>
        seconds < 0.01 ? Invariant($"{1000 * seconds:0.0} ms")
        : seconds < 1 ? Invariant($"{1000 * seconds:0} ms")
        : seconds < 100 ? Invariant($"{seconds:0.00} s")
        : Invariant($"{seconds:0} s");

    public static string Seconds(Spread spread) =>
        Invariant($"{Seconds(spread.Median)} [{Seconds(spread.Least)} – {Seconds(spread.Most)}]");

    public static string Megabytes(double bytes) => Invariant($"{bytes / 1e6:0} MB");

    public static string Speed(long bytes, double seconds) => Invariant($"{bytes / 1e6 / seconds:0.#} MB/s");

    public static string Ratio(double ratio) => ratio < 10 ? Invariant($"{ratio:0.00}") : Invariant($"{ratio:0.0}");

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
