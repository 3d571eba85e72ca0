using PaperLint.Findings;
using PaperLint.Storage.Spilling;

namespace PaperLint.Linting;

/// <summary>
/// Passes on the findings of one document after the other, in report order and numbered, as soon as nothing can change them.
/// </summary>
/// <param name="receive">Receives the findings of a document, which it must read at once.</param>
internal sealed class SettledFindings(RunSpill spill, Action<IReadOnlyCollection<Finding>> receive)
{
    private readonly SortedFindings _open = new(spill);
    private readonly RepeatedHashes _fingerprints = new();

    public void Add(Finding finding)
    {
        _open.Add(finding);
        _fingerprints.Add(FingerprintOrdinals.HashOf(finding));
    }

    /// <summary>
    /// Call when no finding will be added that could stand between those that were. Findings with equal fingerprints are of one rule and
    /// one document, so their numbers do not depend on what is passed on later.
    /// </summary>
    public void Settle()
    {
        if (_open.Count == 0)
            return;
        receive(new NumberedFindings(_open, _fingerprints.ToSet()));
        _open.Clear();
        _fingerprints.Clear();
    }
}
