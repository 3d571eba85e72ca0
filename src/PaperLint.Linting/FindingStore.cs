using System.Collections;
using PaperLint.Findings;
using PaperLint.Storage.Spilling;
using PaperLint.Text;

namespace PaperLint.Linting;

/// <summary>
/// The findings of a run, in report order; if there are many, most are in a temporary file. Those of records arrive document by document,
/// and those of the dataset come last and are merged in.
/// </summary>
/// <param name="receive">
/// Receives the findings of each document as soon as they are settled, and those of the dataset at the end; null for nobody. It must read
/// them at once.
/// </param>
/// <remarks>
/// Findings with equal fingerprints are numbered here, because only here their order is known. They are of one rule and one document, so
/// their numbers do not depend on what is added later. The reader of the last report disposes the store.
/// </remarks>
public sealed class FindingStore(RunSpill spill, Action<IReadOnlyCollection<Finding>>? receive = null)
    : IReadOnlyCollection<Finding>,
        IDisposable
{
    /// <summary>Each of one document or more, in the order of their paths.</summary>
    private readonly List<NumberedFindings> _settled = [];

    private readonly SortedFindings _members = new(spill);
    private readonly SpillingList<Finding> _suppressed = spill.NewFindings();
    private readonly RepeatedHashes _fingerprints = new();
    private SortedFindings _open = new(spill);

    /// <summary>What was added after the last document; unnumbered before <see cref="Complete"/>.</summary>
    private IReadOnlyCollection<Finding> _rest = [];

    public int Count => _settled.Sum(static part => part.Count) + _open.Count + _rest.Count;

    /// <summary>The findings in report order, with the members of facts instead of the facts, all unnumbered.</summary>
    public IEnumerable<Finding> Single =>
        Merged(this.Where(static finding => finding.Fact is null), _members.Select(static member => member with { Fact = null }));

    /// <summary>The findings that are part of facts, each with its fact, in report order.</summary>
    public IEnumerable<Finding> Members => _members;

    /// <summary>The suppressed findings, in the order in which they were added.</summary>
    public IEnumerable<Finding> Suppressed => _suppressed;

    public void Add(Finding finding)
    {
        _open.Add(finding);
        _fingerprints.Add(FingerprintOrdinals.HashOf(finding));
    }

    /// <summary>Keeps a finding that is part of a fact, for users that need every record.</summary>
    public void AddMember(Finding finding) => _members.Add(finding);

    /// <summary>Keeps a finding that is not reported, for users that need to know that it exists.</summary>
    public void AddSuppressed(Finding finding) => _suppressed.Add(finding);

    /// <summary>A list that shares its memory limit and temporary file with this store.</summary>
    public SpillingList<Finding> NewList() => spill.NewFindings();

    /// <summary>Call when all findings of a document were added, apart from those of the dataset.</summary>
    public void Settle()
    {
        if (TakeOpen() is { } part)
            _settled.Add(part);
    }

    /// <summary>Call once, after the last finding.</summary>
    public void Complete() => _rest = TakeOpen() ?? _rest;

    public IEnumerator<Finding> GetEnumerator() =>
        Merged(_settled.SelectMany(static part => part), _open.Count > 0 ? _open : _rest).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => spill.Dispose();

    private NumberedFindings? TakeOpen()
    {
        if (_open.Count == 0)
            return null;
        _open.Close();
        var part = new NumberedFindings(_open, _fingerprints.ToSet());
        _open = new SortedFindings(spill);
        _fingerprints.Clear();
        receive?.Invoke(part);
        return part;
    }

    /// <summary>Two sequences in report order as one; of equal findings, that of the first comes first.</summary>
    private static IEnumerable<Finding> Merged(IEnumerable<Finding> many, IEnumerable<Finding> few)
    {
        using var others = new LookAhead<Finding>(many);
        foreach (var finding in few)
        {
            while (others.Next is { } other && other.CompareTo(finding) <= 0)
                yield return others.Take();
            yield return finding;
        }

        while (others.Next is not null)
            yield return others.Take();
    }
}
