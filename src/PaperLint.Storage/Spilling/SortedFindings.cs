using System.Collections;
using PaperLint.Findings;

namespace PaperLint.Storage.Spilling;

/// <summary>Findings in report order, whatever order they were added in; equal ones stay in the order in which they were added.</summary>
/// <remarks>
/// Nearly all findings arrive in order and are simply appended. Late ones are sorted in portions that fit in memory, and merged with the
/// others on reading.
/// </remarks>
public sealed class SortedFindings(RunSpill spill) : IReadOnlyCollection<Finding>
{
    private const int InPortion = 10_000;

    private readonly SpillingList<Finding> _inOrder = spill.NewFindings();
    private readonly List<SpillingList<Finding>> _portions = [];
    private readonly List<Finding> _late = [];
    private Finding? _last;

    public int Count => _inOrder.Count + _late.Count + _portions.Sum(portion => portion.Count);

    public void Add(Finding finding)
    {
        if (_last is null || _last.CompareTo(finding) <= 0)
        {
            _inOrder.Add(finding);
            _last = finding;
            return;
        }

        _late.Add(finding);
        if (_late.Count == InPortion)
            PutAway();
    }

    /// <summary>Call after the last finding: keeps nothing in memory beyond what the lists of the run may keep.</summary>
    public void Close()
    {
        if (_late.Count > 0)
            PutAway();
        _inOrder.Close();
    }

    public IEnumerator<Finding> GetEnumerator()
    {
        IEnumerable<IEnumerable<Finding>> parts = [_inOrder, .. _portions, _late.Order()];
        var readers = parts.Select(part => part.GetEnumerator()).ToList();
        try
        {
            var next = new PriorityQueue<int, (Finding Finding, int Part)>(Comparer<(Finding Finding, int Part)>.Create(Compare));
            for (var part = 0; part < readers.Count; part++)
                Enqueue(part);
            while (next.TryDequeue(out var part, out var smallest))
            {
                yield return smallest.Finding;
                Enqueue(part);
            }

            void Enqueue(int part)
            {
                if (readers[part].MoveNext())
                    next.Enqueue(part, (readers[part].Current, part));
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A finding that equals a late one but is not late itself was added before it, so the earlier part goes first.</summary>
    private static int Compare((Finding Finding, int Part) left, (Finding Finding, int Part) right) =>
        left.Finding.CompareTo(right.Finding) is not 0 and var order ? order : left.Part.CompareTo(right.Part);

    private void PutAway()
    {
        var portion = spill.NewFindings();
        foreach (var finding in _late.Order())
            portion.Add(finding);
        portion.Close();
        _portions.Add(portion);
        _late.Clear();
    }
}
