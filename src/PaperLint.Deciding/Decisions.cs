using System.Collections.Concurrent;
using PaperLint.Baselines;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Deciding;

/// <summary>What people have decided about single findings of a dataset. Thread-safe within a run; runs must follow one another.</summary>
/// <remarks>
/// A decision is identified by the text it was made on. While a field is fixed, each intermediate text gets the decisions of the one
/// before, carried along the edits. So a rejection holds to the end of the run, and afterwards the file describes the texts as they are
/// then.
/// </remarks>
/// <example>
/// <code>
/// var decisions = Decisions.Above(Environment.CurrentDirectory);
/// decisions.Reject(run.Findings.Where(finding => finding.Rule.Id == "TXT0001"), "The doubled words are a name.");
/// </code>
/// </example>
public sealed class Decisions
{
    private readonly DecisionStore _store;
    private readonly List<DecisionUse> _own;
    private readonly DecisionIndex<string> _index = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<DecisionUse> _confirmed = new();
    private readonly HashSet<Decision> _announced = [];
    private readonly ConcurrentDictionary<DecisionUse, bool> _standing = new(ReferenceEqualityComparer.Instance);

    private Decisions(DecisionStore store)
    {
        (_store, _own) = (store, store.Read());
        _own.ForEach(Add);
    }

    /// <summary>The path of the file as shown to users.</summary>
    public string ShownPath => _store.ShownPath;

    /// <summary>Whether there is no decision at all.</summary>
    public bool IsEmpty => _index.IsEmpty;

    /// <summary>The keys of the records that the decisions of the file are about, in ordinal order.</summary>
    public IEnumerable<string> Records =>
        _own.Select(use => use.Decision.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The decisions of a folder; there need not be any yet.</summary>
    /// <param name="workingFolder">Absolute.</param>
    /// <exception cref="InputException">The file of decisions is invalid.</exception>
    public static Decisions Above(string workingFolder) => new(new DecisionFile(workingFolder));

    /// <summary>The decisions in a store.</summary>
    /// <exception cref="InputException">The store is invalid.</exception>
    internal static Decisions In(DecisionStore store) => new(store);

    /// <summary>The decision about a finding; null if there is none.</summary>
    public Decision? About(Finding finding) => Find(finding)?.Decision;

    /// <summary>Whether the fix of a finding was accepted.</summary>
    public bool Accepts(Finding finding) => Find(finding) is { Decision.IsAccepted: true };

    /// <summary>Rejects findings and writes the file, replacing earlier decisions about them.</summary>
    /// <param name="reason">The reason for the rejection, for people to read.</param>
    /// <returns>The earlier decisions that were different and are now replaced.</returns>
    /// <exception cref="InputException">The file cannot be written, or someone else has made it invalid.</exception>
    public IReadOnlyList<ReplacedDecision> Reject(IEnumerable<Finding> findings, string reason)
    {
        var rejections = findings.Select(finding => Decision.Reject(finding, reason)).ToHashSet();
        var places = rejections.Select(rejection => rejection.Place).ToHashSet();
        // Read again, because others may have decided while findings were searched for.
        var there = _store.Read().Select(use => use.Decision).ToLookup(decision => places.Contains(decision.Place));
        _store.Write([.. there[false], .. rejections]);
        return
        [
            .. there[true]
                .Where(decision => !rejections.Contains(decision))
                .Select(decision => new ReplacedDecision(decision.IsAccepted, decision.Reason))
                .Distinct(),
        ];
    }

    /// <summary>Restores decisions that a run changed, because the text they were made on is back. Newer decisions are kept.</summary>
    /// <param name="before">The decisions before the run.</param>
    /// <param name="after">What the run made of them.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public void Restore(IEnumerable<Decision> before, IEnumerable<Decision> after)
    {
        var gone = after.ToHashSet();
        List<Decision> kept = [.. _own.Select(use => use.Decision).Where(decision => !gone.Contains(decision))];
        var decided = kept.Select(decision => decision.Place).ToHashSet();
        _store.Write([.. kept, .. before.Where(decision => !decided.Contains(decision.Place))]);
    }

    /// <summary>Removes the examined decisions that no longer hold.</summary>
    /// <returns>The number of decisions removed.</returns>
    /// <exception cref="InputException">The file cannot be written, or someone else has made it invalid.</exception>
    public int Prune()
    {
        var gone = _own.Where(IsVoid).Select(use => use.Decision).ToHashSet();
        if (gone.Count > 0)
            _store.Write(_store.Read().Select(use => use.Decision).Where(decision => !gone.Contains(decision)));
        return gone.Count;
    }

    public Remark? RejectionOf(Finding finding) =>
        Find(finding) is { Decision: { IsAccepted: false, Reason: var reason }, Place: var place } ? new Remark(place, reason) : null;

    public bool Rejects(Finding finding) => Find(finding) is { Decision.IsAccepted: false };

    /// <summary>The text that someone chose to replace a finding with, instead of what its rule proposes; null for the latter.</summary>
    public string? ReplacementFor(Finding finding) => Find(finding)?.Decision.Replacement;

    /// <summary>Marks the decisions about a record as examined, and those that hold as holding.</summary>
    /// <returns>Whether there are any.</returns>
    public bool Examine(Record record)
    {
        var isDecided = false;
        foreach (var use in _index.About(record.Key.Value))
        {
            isDecided = true;
            use.IsExamined = true;
            if (use.IsMadeOn(record))
                use.Holds = true;
        }

        return isDecided;
    }

    /// <summary>The decisions about the current text of a record: those of the file, and those that fixes led to.</summary>
    /// <param name="findings">The findings in the current text of the record.</param>
    public IEnumerable<DecisionUse> CurrentIn(Record record, IEnumerable<Finding> findings)
    {
        HashSet<DecisionTarget>? found = null;
        foreach (var use in _index.About(record.Key.Value).Where(use => use.IsMadeOn(record)))
        {
            var isAsked = use is { IsChangedInside: true, State: DecisionState.Holds, Decision.IsAccepted: true };
            yield return isAsked && !(found ??= [.. findings.Select(DecisionTarget.Of)]).Contains(use.Decision.Place) ? use.AsDone() : use;
        }
    }

    /// <summary>Carries the decisions about a record along edits.</summary>
    /// <param name="after">The record after the edits.</param>
    /// <param name="areApplied">Whether the edits are accepted fixes.</param>
    public void Carry(Record before, Record after, IReadOnlyList<RawEdit> edits, bool areApplied)
    {
        var places = new EditOffsets(edits);
        foreach (var use in _index.About(before.Key.Value).Where(use => use.State == DecisionState.Holds && use.IsMadeOn(before)).ToList())
        {
            if (CarriedDecision.Along(use, before, after, places, areApplied) is { } carried)
                Add(carried);
        }
    }

    /// <summary>
    /// Writes the decisions as they will be after fixes, in addition to the old ones and before the fixes are written: if the run is
    /// killed, the file has decisions about the old and the new texts.
    /// </summary>
    /// <exception cref="InputException">The file cannot be written, or someone else has made it invalid.</exception>
    public void Announce(IEnumerable<DecisionUse> standing)
    {
        var carried = standing
            .Where(use => use.Origin is not null && use.State == DecisionState.Holds)
            .Select(use => use.Decision)
            .ToHashSet();
        if (carried.Count == 0)
            return;
        var there = _store.Read().Select(use => use.Decision).ToHashSet();
        carried.ExceptWith(there);
        _announced.UnionWith(carried);
        if (carried.Count > 0)
            _store.Write(there.Concat(carried));
    }

    /// <summary>Confirms what fixes made of decisions: the fixed records are now in the files.</summary>
    public void Confirm(IEnumerable<DecisionUse> standing)
    {
        foreach (var use in standing)
        {
            if (use.Origin is null)
                _standing.TryAdd(use, true);
            else
                _confirmed.Enqueue(use);
        }
    }

    /// <summary>
    /// If fixes changed any decisions, writes them as they apply to the files now. Decisions made during the run are kept.
    /// </summary>
    /// <exception cref="InputException">
    /// The file cannot be written, or someone else has made it invalid; decisions about changed fields then no longer hold.
    /// </exception>
    public void Save()
    {
        if (_confirmed.IsEmpty && _announced.Count == 0)
            return;
        // An unchanged copy of the record still needs the original decision.
        var replaced = _confirmed
            .Select(use => use.Origin!)
            .Where(origin => !_standing.ContainsKey(origin))
            .Select(origin => origin.Decision)
            .ToHashSet();
        _store.Write(
            _store
                .Read()
                .Select(use => use.Decision)
                .Where(decision => !replaced.Contains(decision) && !_announced.Contains(decision))
                .Concat(_confirmed.Where(use => use.State == DecisionState.Holds).Select(use => use.Decision))
        );
    }

    /// <summary>Reports examined decisions that no longer hold, and decisions that contradict each other.</summary>
    public IEnumerable<Remark> Remarks() =>
        _own.Where(IsVoid)
            .Select(use => new Remark(
                use.Place,
                $"The decision about {use.Decision.Rule} in '{use.Decision.Key}' is void, because the text of '{use.Decision.Field}' has changed. Decide again, or remove void decisions with 'paperlint review --prune'."
            ))
            .Concat(_own.Where(use => use.IsExamined).GroupBy(use => use.Decision.Place).SelectMany(Contradictions))
            .Concat(
                _confirmed
                    .Where(use => use.State == DecisionState.Void && !_standing.ContainsKey(use.Origin!))
                    .Select(use => new Remark(
                        use.Place,
                        $"The decision about {use.Decision.Rule} in '{use.Decision.Key}' is void and was removed, because a fix changed its text."
                    ))
            );

    /// <summary>People who decided on different branches may disagree, and a merge keeps the lines of both.</summary>
    private static IEnumerable<Remark> Contradictions(IEnumerable<DecisionUse> about)
    {
        List<DecisionUse> uses = [.. about.Order(DecisionUse.Precedence)];
        return uses.Skip(1)
            .Where(use =>
                (use.Decision.IsAccepted, use.Decision.Replacement) != (uses[0].Decision.IsAccepted, uses[0].Decision.Replacement)
            )
            .Select(use => new Remark(
                use.Place,
                $"Another decision about {use.Decision.Rule} in '{use.Decision.Key}' at {uses[0].Place} takes precedence. Remove the wrong one."
            ));
    }

    private static bool IsVoid(DecisionUse use) => use is { IsExamined: true, Holds: false };

    private DecisionUse? Find(Finding finding)
    {
        var place = DecisionTarget.Of(finding);
        return _index.At(place.Key, place);
    }

    private void Add(DecisionUse use) => _index.Add(use.Decision.Key, use);
}
