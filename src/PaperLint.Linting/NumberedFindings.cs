using System.Collections;
using PaperLint.Findings;

namespace PaperLint.Linting;

/// <summary>Findings in report order, of which those with equal fingerprints are numbered.</summary>
/// <param name="repeated">The hashes that occur more than once among them.</param>
internal sealed class NumberedFindings(IReadOnlyCollection<Finding> findings, IReadOnlyCollection<ulong> repeated)
    : IReadOnlyCollection<Finding>
{
    public int Count => findings.Count;

    public IEnumerator<Finding> GetEnumerator()
    {
        var ordinals = new FingerprintOrdinals(repeated);
        foreach (var finding in findings)
            yield return ordinals.Number(finding);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
