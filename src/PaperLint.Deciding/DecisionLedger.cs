using System.Collections.Immutable;
using PaperLint.Baselines;
using PaperLint.Findings;

namespace PaperLint.Deciding;

/// <summary>
/// The decisions during a review. If they are kept in a file, every change is written to disk at once, so a killed process loses nothing.
/// </summary>
/// <remarks>
/// Before each change, what another program has written in the meantime is read and kept. The first change rewrites the file; after that,
/// new decisions are appended, so that an answer costs the same however many there are, and the file is sorted at the end. A change that
/// replaces decisions rewrites the file.
/// </remarks>
public sealed class DecisionLedger : IDisposable
{
    private readonly DecisionStore _store;
    private readonly Dictionary<DecisionTarget, ImmutableArray<Decision>> _decisions = [];
    private readonly AcceptedFixIndex _accepted = new();
    private readonly SortedSet<string> _lines = new(StringComparer.Ordinal);
    private readonly bool _wasThere;
    private (long Bytes, DateTime Written)? _stamp;
    private bool _isOwn;
    private bool _isSorted;

    private DecisionLedger(DecisionStore store)
    {
        _store = store;
        Read();
        _wasThere = _stamp is not null;
    }

    /// <summary>The path of the file as shown to users.</summary>
    public string ShownPath => _store.ShownPath;

    /// <summary>How many fixes are accepted.</summary>
    public int Accepted => _accepted.Count;

    /// <summary>The reasons given for rejections, most frequent first.</summary>
    public IEnumerable<string> Reasons =>
        _decisions
            .Values.SelectMany(decisions => decisions)
            .Where(decision => !decision.IsAccepted)
            .CountBy(decision => decision.Reason, StringComparer.Ordinal)
            .OrderByDescending(reason => reason.Value)
            .ThenBy(reason => reason.Key, StringComparer.Ordinal)
            .Select(reason => reason.Key);

    /// <param name="workingFolder">Absolute.</param>
    /// <exception cref="InputException">The file is invalid.</exception>
    public static DecisionLedger Above(string workingFolder) => new(new DecisionFile(workingFolder));

    /// <summary>Decisions for one run, which start empty and are not written to disk.</summary>
    public static DecisionLedger InMemory() => new(new DecisionMemory());

    /// <summary>The decisions made so far, for a run that follows them.</summary>
    public Decisions ToDecisions() => Decisions.In(_store);

    /// <summary>Replaces the decisions at some positions, and writes the file.</summary>
    /// <param name="decided">The new decisions by position; an empty list removes the decisions there.</param>
    /// <returns>The change that undoes this one.</returns>
    /// <exception cref="InputException">
    /// The file cannot be written, or someone else has made it invalid; then nothing has changed.
    /// </exception>
    public IReadOnlyDictionary<DecisionTarget, ImmutableArray<Decision>> Change(
        IReadOnlyDictionary<DecisionTarget, ImmutableArray<Decision>> decided
    )
    {
        if (_store.Stamp() != _stamp)
        {
            _isOwn = false;
            Read();
        }

        var before = decided.ToDictionary(pair => pair.Key, pair => _decisions.GetValueOrDefault(pair.Key, []));
        Put(decided);
        try
        {
            Write(isOnlyNew: before.Values.All(decisions => decisions.IsEmpty), decided);
        }
        catch (InputException)
        {
            Put(before);
            throw;
        }

        _stamp = _store.Stamp();
        return before;
    }

    /// <summary>Sorts the file, unless another program has changed it since.</summary>
    public void Dispose()
    {
        if (_isSorted || _store.Stamp() != _stamp)
            return;
        try
        {
            _store.Write(_lines);
        }
        catch (InputException)
        {
            // Every decision is in the file. The next change sorts it.
        }
    }

    /// <summary>How many of the decisions accept a fix that overlaps an accepted fix of another rule.</summary>
    public int CountNeighbours(IEnumerable<Decision> decisions) =>
        decisions.Count(decision => decision.IsAccepted && _accepted.HasNeighbour(decision));

    private void Read()
    {
        var read = _store.Read();
        _decisions.Clear();
        _accepted.Clear();
        _lines.Clear();
        // A killed process or a merge can leave the file unsorted.
        List<string> inOrder = [.. read.Select(use => DecisionLine.Of(use.Decision))];
        _isSorted = inOrder.Zip(inOrder.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
        foreach (var group in read.Select(use => use.Decision).Distinct().GroupBy(decision => decision.Place))
            _decisions.Add(group.Key, [.. group]);
        foreach (var decision in _decisions.Values.SelectMany(decisions => decisions))
        {
            _accepted.Add(decision);
            _lines.Add(DecisionLine.Of(decision));
        }

        _stamp = _store.Stamp();
    }

    private void Write(bool isOnlyNew, IReadOnlyDictionary<DecisionTarget, ImmutableArray<Decision>> decided)
    {
        if (_isOwn && isOnlyNew)
        {
            _isSorted = false;
            _store.Append(decided.Values.SelectMany(decisions => decisions).Select(DecisionLine.Of).Order(StringComparer.Ordinal));
            return;
        }

        if (_lines.Count == 0 && !_wasThere)
            _store.Remove();
        else
            _store.Write(_lines);
        (_isOwn, _isSorted) = (_lines.Count > 0, true);
    }

    private void Put(IReadOnlyDictionary<DecisionTarget, ImmutableArray<Decision>> decided)
    {
        foreach (var (place, decisions) in decided)
        {
            if (_decisions.Remove(place, out var before))
            {
                _lines.ExceptWith(before.Select(DecisionLine.Of));
                _accepted.Remove(before);
            }

            if (decisions.IsEmpty)
                continue;
            _decisions.Add(place, decisions);
            _lines.UnionWith(decisions.Select(DecisionLine.Of));
            foreach (var decision in decisions)
                _accepted.Add(decision);
        }
    }
}
