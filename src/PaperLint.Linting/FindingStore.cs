using System.Collections;
using PaperLint.Findings;
using PaperLint.Storage.Spilling;
using PaperLint.Text;

namespace PaperLint.Linting;

/// <summary>
/// The findings of a run, in report order; if there are many, most are in a temporary file. Findings of records arrive in order; those of
/// the dataset come last and are merged in.
/// </summary>
/// <param name="receive">
/// Receives the findings of each document when they are settled, and those of the dataset at the end; null for nobody.
/// </param>
/// <remarks>
/// Findings with equal fingerprints are numbered here, because only here their order is known. The reader of the last report disposes the
/// store.
/// </remarks>
public sealed class FindingStore(RunSpill spill, Action<IReadOnlyCollection<Finding>>? receive = null)
    : IReadOnlyCollection<Finding>,
        IDisposable
{
    private readonly SortedFindings _findings = new(spill);
    private readonly SortedFindings _members = new(spill);
    private readonly SpillingList<Finding> _suppressed = spill.NewFindings();
    private readonly RepeatedHashes _fingerprints = new();
    private readonly SettledFindings? _settled = receive is null ? null : new SettledFindings(spill, receive);

    /// <summary>The hashes that occur more than once; null before the last finding was added.</summary>
    private IReadOnlyCollection<ulong>? _repeated;

    public int Count => _findings.Count;

    /// <summary>The findings in report order, with the members of facts instead of the facts, all unnumbered.</summary>
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

    /// <summary>The findings that are part of facts, each with its fact, in report order.</summary>
    public IEnumerable<Finding> Members => _members;

    /// <summary>The suppressed findings, in the order in which they were added.</summary>
    public IEnumerable<Finding> Suppressed => _suppressed;

    public void Add(Finding finding)
    {
        _findings.Add(finding);
        _fingerprints.Add(FingerprintOrdinals.HashOf(finding));
        _settled?.Add(finding);
    }

    /// <summary>Call when all findings of a document were added, apart from those of the dataset.</summary>
    public void Settle() => _settled?.Settle();

    /// <summary>Keeps a finding that is part of a fact, for users that need every record.</summary>
    public void AddMember(Finding finding) => _members.Add(finding);

    /// <summary>Keeps a finding that is not reported, for users that need to know that it exists.</summary>
    public void AddSuppressed(Finding finding) => _suppressed.Add(finding);

    /// <summary>A list that shares its memory limit and temporary file with this store.</summary>
    public SpillingList<Finding> NewList() => spill.NewFindings();

    /// <summary>Prepares the numbering of equal fingerprints; call once, after the last finding.</summary>
    public void Complete()
    {
        Settle();
        _repeated = _fingerprints.ToSet();
    }

    public IEnumerator<Finding> GetEnumerator() =>
        (_repeated is null ? _findings : (IReadOnlyCollection<Finding>)new NumberedFindings(_findings, _repeated)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => spill.Dispose();
}
