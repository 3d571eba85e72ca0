namespace PaperLint.Benchmarks.Processes;

/// <summary>The middle of several values, and between what they lie.</summary>
internal readonly record struct Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        List<double> ordered = [.. values.Order()];
        return new Spread(ordered[ordered.Count / 2], ordered[0], ordered[^1]);
    }
}
