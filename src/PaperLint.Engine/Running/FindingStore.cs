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

    /// <summary>The fingerprints that occur again, each with 0; null before the last finding has come.</summary>
    private Dictionary<ulong, int>? _repeated;

    public int Count => _findings.Count;

    public void Add(Finding finding)
    {
        _findings.Add(finding);
        _fingerprints.Add(HashOf(finding));
    }

    /// <summary>Lets equal fingerprints be numbered; to be called once, after the last finding.</summary>
    public void Complete() => _repeated = _fingerprints.ToCounts();

    public IEnumerator<Finding> GetEnumerator()
    {
        var counts = _repeated is null ? null : new Dictionary<ulong, int>(_repeated);
        foreach (var finding in _findings)
            yield return counts is null ? finding : Numbered(finding, counts);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => spill.Dispose();

    private static Finding Numbered(Finding finding, Dictionary<ulong, int> counts)
    {
        var hash = HashOf(finding);
        if (!counts.TryGetValue(hash, out var ordinal))
            return finding;
        counts[hash] = ordinal + 1;
        return ordinal == 0 ? finding : finding with { Fingerprint = finding.Fingerprint with { Ordinal = ordinal } };
    }

    private static ulong HashOf(Finding finding) => ShortHash.Of(finding.Location.Path, finding.Fingerprint.Value);
}
