using System.Collections;
using PaperLint.Findings;

namespace PaperLint.Engine.Running;

/// <summary>
/// The findings of a run, in report order. Those of records arrive in order; those of the dataset come last and are merged in.
/// </summary>
/// <remarks>Findings of equal fingerprint are numbered here, in report order, because only here the order is known.</remarks>
public sealed class FindingStore : IReadOnlyCollection<Finding>
{
    private readonly List<Finding> _findings = [];
    private bool _sorted = true;

    public int Count => _findings.Count;

    public void Add(Finding finding)
    {
        _sorted &= _findings.Count == 0 || _findings[^1].CompareTo(finding) <= 0;
        _findings.Add(finding);
    }

    /// <summary>Brings everything into order and numbers equal fingerprints; to be called once, after the last finding.</summary>
    public void Complete()
    {
        if (!_sorted)
        {
            // A stable sort: equal findings keep the order in which the cascade met them.
            var ordered = _findings.Order().ToList();
            _findings.Clear();
            _findings.AddRange(ordered);
            _sorted = true;
        }

        var ordinals = new FingerprintOrdinals();
        for (var i = 0; i < _findings.Count; i++)
            _findings[i] = ordinals.Number(_findings[i]);
    }

    public IEnumerator<Finding> GetEnumerator() => _findings.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
