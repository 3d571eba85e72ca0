namespace PaperLint.Benchmarks.Processes;

/// <summary>All runs of one participant in one case.</summary>
internal sealed class Series
{
    public List<MeasuredRun> Runs { get; } = [];

    public Spread Wall => Spread.Of(Runs.Select(run => run.Wall.TotalSeconds));

    public Spread Processor => Spread.Of(Runs.Select(run => run.Processor.TotalSeconds));

    public Spread Peak => Spread.Of(Runs.Select(run => (double)run.Peak));
}
