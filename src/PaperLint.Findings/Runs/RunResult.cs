namespace PaperLint.Findings.Runs;

/// <summary>Everything that reports are made from.</summary>
/// <param name="Findings">
/// In report order. May be enumerated more than once, and may come from disk: do not keep all of them in memory.
/// </param>
/// <remarks>
/// Dispose it after the last report is written: many findings are stored in a temporary file, which is deleted then, or with the process.
/// </remarks>
public sealed record RunResult(RunSummary Summary, IReadOnlyCollection<Finding> Findings) : IDisposable
{
    /// <summary>
    /// The findings that facts summarise, each with its fact, in report order; complete only if the options of the run ask for it.
    /// </summary>
    public IEnumerable<Finding> Members { get; init; } = [];

    /// <summary>
    /// The findings that are not reported because of a suppression or a decision; complete only if the options of the run ask for it.
    /// </summary>
    public IEnumerable<Finding> Suppressed { get; init; } = [];

    /// <summary>
    /// The same run without findings that are in a baseline or an earlier commit, for reports to people. It reads from this result, and
    /// disposing it disposes this one.
    /// </summary>
    public RunResult WithoutKnown() =>
        (Summary.Since?.New ?? Summary.Baseline?.New) is { } count ? this with { Findings = new NewFindings(Findings, (int)count) } : this;

    public void Dispose() => (Findings as IDisposable)?.Dispose();
}
