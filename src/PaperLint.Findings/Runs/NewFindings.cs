using System.Collections;

namespace PaperLint.Findings.Runs;

/// <summary>A view of those findings that are in neither a baseline nor an earlier commit.</summary>
/// <param name="count">The number of those findings.</param>
internal sealed class NewFindings(IReadOnlyCollection<Finding> all, int count) : IReadOnlyCollection<Finding>, IDisposable
{
    public int Count => count;

    public IEnumerator<Finding> GetEnumerator() => all.Where(finding => finding.State != BaselineState.Unchanged).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => (all as IDisposable)?.Dispose();
}
