using System.Collections;
using PaperLint.Findings;
using PaperLint.Storage.Spilling;
using PaperLint.Text;

namespace PaperLint.Linting;

/// <summary>
/// The findings of a run, in report order, most of them in a temporary file when there are many. Those of records arrive in order;
/// those of the dataset come last and are merged in.
/// </summary>
/// <remarks>
/// Findings of equal fingerprint are numbered here, in report order, because only here the order is known. Who has read the last
/// report disposes of the store.
/// </remarks>
public sealed class FindingStore(RunSpill spill) : IReadOnlyCollection<Finding>, IDisposable
{
    private readonly SortedFindings _findings = new(spill);
    private readonly SortedFindings _members = new(spill);
    private readonly SpillingList<Finding> _suppressed = spill.NewFindings();
    private readonly RepeatedHashes _fingerprints = new();

    /// <summary>The hashes that occur again; null before the last finding has come.</summary>
    private IReadOnlyCollection<ulong>? _repeated;

    public int Count => _findings.Count;

    /// <summary>The findings with the members of facts in the place of the facts, in report order, none of them numbered.</summary>
    public IEnumerable<Finding> Single
    {
        get
        {
            using var others = new LookAhead<Finding>(_findings.Where(finding => finding.Fact is null));
            foreach (var member in _members)
            {
                while (others.Next is { } other && other.CompareTo(member) <= 0)
                    yield return others.Take();
                yield return member with
                {
                    Fact = null,
                };
            }

            while (others.Next is not null)
                yield return others.Take();
        }
    }

    /// <summary>The findings that facts tell of, each with its fact, in report order.</summary>
    public IEnumerable<Finding> Members => _members;

    /// <summary>The findings that somebody has suppressed, in the order they came in.</summary>
    public IEnumerable<Finding> Suppressed => _suppressed;

    public void Add(Finding finding)
    {
        _findings.Add(finding);
        _fingerprints.Add(FingerprintOrdinals.HashOf(finding));
    }

    /// <summary>Keeps a finding that a fact tells of, with that fact, for who must know of every record.</summary>
    public void AddMember(Finding finding) => _members.Add(finding);

    /// <summary>Keeps a finding that is not reported, for who must know that it is there.</summary>
    public void AddSuppressed(Finding finding) => _suppressed.Add(finding);

    /// <summary>A list that shares the memory and the file of this one.</summary>
    public SpillingList<Finding> NewList() => spill.NewFindings();

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
