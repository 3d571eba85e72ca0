namespace PaperLint.Findings.Runs;

/// <summary>Everything a report is made of.</summary>
/// <param name="Findings">In report order. May be enumerated more than once, and may come from disk: do not hold on to all of it.</param>
/// <remarks>
/// Who has read the last report disposes of it: many findings are in a temporary file, which goes with it, or with the process.
/// </remarks>
public sealed record RunResult(RunSummary Summary, IReadOnlyCollection<Finding> Findings) : IDisposable
{
    /// <summary>
    /// The findings that facts tell of, each with its fact, in report order; complete only where the options of the run ask for it.
    /// </summary>
    public IEnumerable<Finding> Members { get; init; } = [];

    /// <summary>
    /// The findings that are not reported, because a suppression or a decision says so; complete only where the options of the run ask for
    /// it.
    /// </summary>
    public IEnumerable<Finding> Suppressed { get; init; } = [];

    /// <summary>
    /// The same run without the findings that a baseline or an earlier commit knows: what people read. It reads from this result, and
    /// disposes of it.
    /// </summary>
    public RunResult WithoutKnown() =>
        (Summary.Since?.New ?? Summary.Baseline?.New) is { } count ? this with { Findings = new NewFindings(Findings, (int)count) } : this;

    public void Dispose() => (Findings as IDisposable)?.Dispose();
}
