using System.Collections.Immutable;
using PaperLint.Baselines;
using PaperLint.Findings;

namespace PaperLint.Deciding.Reviewing;

/// <summary>
/// One review: the next question, the answers so far, and how to undo them. It does not depend on how questions are asked.
/// </summary>
/// <remarks>
/// Each answer is written to the file of decisions before the next question, so a review that was broken off is resumed by starting again.
/// A group that is put off comes again after all others; when it is put off again, it comes in the next review.
/// </remarks>
/// <example>
/// <code>
/// using var ledger = DecisionLedger.Above(folder);
/// var review = new Review(ReviewGroups.Of(run.Findings, decisions, Severity.Info, decided: false), ledger);
/// while (review.Current is { } group)
///     review.Answer(group.FixTitle is null ? ReviewVerdict.Reject("It is a name.") : ReviewVerdict.Accept, ReviewReach.Shown);
/// </code>
/// </example>
public sealed class Review(ReviewGroups groups, DecisionLedger ledger)
{
    /// <summary>How often a group is asked about.</summary>
    private const int MostRounds = 2;

    /// <summary>A group of at most this many findings is read completely when it is shown, so that answering it reads nothing.</summary>
    private const int FewMembers = 100;

    private readonly OpenMembers _open = new(groups.All, groups.Places, MostRounds);
    private readonly Stack<Action> _undo = new();
    private readonly ShownFindings _shown = new(groups);
    private GroupWalk? _inside;

    /// <summary>The current group; null when there are no more questions.</summary>
    public ReviewGroup? Current => _inside?.Group ?? _open.ToAsk.FirstOrDefault();

    /// <summary>Whether the findings of the group are asked about one by one.</summary>
    public bool IsInside => _inside is not null;

    /// <summary>The number of the current finding in its group, 1-based; 0 if the question is about the whole group.</summary>
    public int MemberNumber => _inside?.Number ?? 0;

    /// <summary>How many findings of the group are left.</summary>
    public int FindingsLeft => Current is { } group ? _open.Left(group) : 0;

    /// <summary>How many records these are in.</summary>
    public int RecordsLeft => Current is { } group ? Open(group).Select(member => member.Record).Distinct().Count() : 0;

    /// <summary>Whether the review is of earlier decisions.</summary>
    public bool IsOfDecided { get; } = groups.All.Any(group => group.Verdict is not null);

    /// <summary>How many answers were given and not undone; putting off is not an answer.</summary>
    public int Answers { get; private set; }

    public bool CanUndo => _undo.Count > 0;

    public ReviewProgress Progress =>
        new(groups.All.Count, _open.Groups, groups.Findings, _open.Findings, _open.PutOffGroups) { SettledBefore = groups.SettledBefore };

    /// <summary>Findings to show for the current question: the one in question, or examples of the group from different records.</summary>
    public IReadOnlyList<Finding> Show(int most) => Current is { } group ? _shown.Of(Examples(group, most), Ahead(most)) : [];

    /// <summary>How much an answer would settle.</summary>
    /// <param name="accepts">Whether the answer accepts fixes; then all of them must be of the same kind.</param>
    public ReviewScope ScopeOf(ReviewReach reach, bool accepts)
    {
        var members = Members(reach, accepts).ToList();
        return new ReviewScope(members.Select(pair => pair.Group).Distinct().Count(), members.Count);
    }

    /// <summary>Writes an answer to the current question, and goes on to the next.</summary>
    /// <param name="verdict">Null removes an earlier decision.</param>
    /// <exception cref="InputException">The decisions cannot be written; then nothing has changed.</exception>
    public ReviewOutcome Answer(ReviewVerdict? verdict, ReviewReach reach)
    {
        var members = Members(reach, verdict is { IsAccepted: true }).Select(pair => pair.Member).ToList();
        var decided = new Dictionary<DecisionTarget, ImmutableArray<Decision>>();
        foreach (var finding in _shown.Read(members))
            decided[DecisionTarget.Of(finding)] = verdict is null ? [] : [verdict.About(finding)];
        var before = ledger.Change(decided);
        var (places, back) = (members.Select(member => member.Place).Distinct().ToList(), ReturnAction());
        places.ForEach(place => _open.SetSettled(place, isSettled: true));
        Answers++;
        LeaveWhenDone();
        _undo.Push(() =>
        {
            ledger.Change(before);
            Answers--;
            places.ForEach(place => _open.SetSettled(place, isSettled: false));
            back();
        });
        return new ReviewOutcome(members.Count, ledger.CountNeighbours(decided.Values.SelectMany(decisions => decisions)));
    }

    /// <summary>Puts the current question off.</summary>
    public void PutOff()
    {
        if (Current is not { } group)
            return;
        var back = ReturnAction();
        if (_inside?.Next is { } member)
        {
            var inside = _inside;
            inside.PassOver(member);
            LeaveWhenDone();
            _undo.Push(() =>
            {
                back();
                inside.GoBack(member);
            });
        }
        else
        {
            _open.PutOff(group, _open.TimesPutOff(group) + 1);
            _undo.Push(back);
        }
    }

    /// <summary>Goes through the findings of the group one by one, from the first open one.</summary>
    public void StepIn() => _inside = Current is { } group ? new GroupWalk(group, _open) : null;

    /// <summary>Returns to asking about the rest of the group as a whole.</summary>
    public void StepOut() => _inside = null;

    /// <summary>Undoes the last answer of this review.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InputException">The decisions cannot be written; then nothing has changed.</exception>
    public bool Undo()
    {
        if (!_undo.TryPeek(out var last))
            return false;
        last();
        _inside = _inside?.Next is null ? null : _inside;
        _undo.Pop();
        return true;
    }

    private IEnumerable<ReviewMember> Open(ReviewGroup group) => group.Members.Where(_open.IsOpen);

    /// <summary>Leaves the group when every finding was answered or passed over; if some were passed over, the group is put off.</summary>
    private void LeaveWhenDone()
    {
        if (_inside is not { Next: null, Group: var group })
            return;
        _inside = null;
        if (_open.Left(group) > 0)
            _open.PutOff(group, _open.TimesPutOff(group) + 1);
    }

    /// <summary>An action that returns to the current question.</summary>
    private Action ReturnAction()
    {
        var (inside, group) = (_inside, Current!);
        var times = _open.TimesPutOff(group);
        return () =>
        {
            _inside = inside;
            inside?.GoBack(passedOver: null);
            _open.PutOff(group, times);
        };
    }

    private IEnumerable<(ReviewGroup Group, ReviewMember Member)> Members(ReviewReach reach, bool accepts)
    {
        if (Current is not { } current)
            return [];
        if (reach == ReviewReach.Shown)
            return (_inside?.Next is { } member ? [member] : Open(current)).Select(one => (current, one));
        return groups
            .All.Where(group =>
                group.Rule.Id == current.Rule.Id
                && group.Verdict?.IsAccepted == current.Verdict?.IsAccepted
                && (!accepts || group.HasSameKindOfFix(current))
            )
            .SelectMany(group => Open(group).Select(one => (group, one)));
    }

    private IEnumerable<ReviewMember> Examples(ReviewGroup group, int most) =>
        _inside?.Next is { } member ? [member] : Open(group).DistinctBy(one => one.Record).Take(most);

    /// <summary>
    /// What will probably be shown and answered next: reading it along with the rest costs nothing extra if the findings are in a file.
    /// </summary>
    private IEnumerable<ReviewMember> Ahead(int most) =>
        _inside?.Ahead ?? _open.ToAsk.SelectMany(next => _open.Left(next) <= FewMembers ? Open(next) : Examples(next, most));
}
