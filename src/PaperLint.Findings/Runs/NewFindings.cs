using System.Collections;

namespace PaperLint.Findings.Runs;

/// <summary>Of many findings, those that neither a baseline nor an earlier commit knows.</summary>
/// <param name="count">How many those are.</param>
internal sealed class NewFindings(IReadOnlyCollection<Finding> all, int count) : IReadOnlyCollection<Finding>, IDisposable
{
    public int Count => count;

    public IEnumerator<Finding> GetEnumerator() => all.Where(finding => finding.State != BaselineState.Unchanged).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => (all as IDisposable)?.Dispose();
}
