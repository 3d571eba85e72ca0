using System.Collections;
using PaperLint.Engine.Spilling;
using PaperLint.Findings;

namespace PaperLint.Engine.Running;

/// <summary>
/// The findings of a run, in report order, most of them in a temporary file when there are many. Those of records arrive in order;
/// those of the dataset come last and are merged in.
/// </summary>
/// <remarks>
/// Findings of equal fingerprint are numbered here, in report order, because only here the order is known. Who has read the last
/// report disposes of the store.
/// </remarks>
internal sealed class FindingStore(RunSpill spill) : IReadOnlyCollection<Finding>, IDisposable
{
    private readonly SortedFindings _findings = new(spill);
    private readonly RepeatedHashes _fingerprints = new();

    /// <summary>The hashes that occur again; null before the last finding has come.</summary>
    private IReadOnlyCollection<ulong>? _repeated;

    public int Count => _findings.Count;

    public void Add(Finding finding)
    {
        _findings.Add(finding);
        _fingerprints.Add(FingerprintOrdinals.HashOf(finding));
    }

    /// <summary>Lets equal fingerprints be numbered; to be called once, after the last finding.</summary>
    public void Complete() => _repeated = _fingerprints.ToSet();

    public IEnumerator<Finding> GetEnumerator()
    {
        var ordinals = _repeated is null ? null : new FingerprintOrdinals(_repeated);
        foreach (var finding in _findings)
            yield return ordinals is null ? finding : ordinals.Number(finding);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => spill.Dispose();
}
