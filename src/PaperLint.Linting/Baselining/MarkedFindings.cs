using System.Collections;
using PaperLint.Findings;

namespace PaperLint.Linting.Baselining;

/// <summary>The findings of a run with their baseline state, at one bit each, wherever the findings are kept.</summary>
internal sealed class MarkedFindings(IReadOnlyCollection<Finding> findings, BitArray isKnown) : IReadOnlyCollection<Finding>, IDisposable
{
    public int Count => findings.Count;

    public IEnumerator<Finding> GetEnumerator()
    {
        var number = 0;
        foreach (var finding in findings)
            yield return finding with
            {
                State = isKnown[number++] ? BaselineState.Unchanged : BaselineState.New,
            };
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => (findings as IDisposable)?.Dispose();
}
