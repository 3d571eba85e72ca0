using System.Collections.Immutable;
using PaperLint.Baselines;
using PaperLint.Findings;

namespace PaperLint.Deciding.Reviewing;

/// <summary>One review: what is asked next, what was answered, and the way back. It knows nothing of who asks.</summary>
/// <remarks>
/// Each answer is in the file of decisions before the next question, so a review that is broken off is resumed by starting it again. What
/// is put off comes again after all others, and when it is put off once more, in the next review.
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

    /// <summary>A group of no more findings is read as a whole when it is shown, so that settling it reads nothing.</summary>
    private const int FewMembers = 100;

    private readonly OpenMembers _open = new(groups.All, groups.Places, MostRounds);
    private readonly Stack<Action> _undo = new();
    private readonly ShownFindings _shown = new(groups);
    private OneByOne? _inside;

    /// <summary>The group that is asked about; null when all were.</summary>
    public ReviewGroup? Current => _inside?.Group ?? _open.ToAsk.FirstOrDefault();

    /// <summary>Whether its findings are gone through one by one.</summary>
    public bool IsInside => _inside is not null;

    /// <summary>The number of the finding that is asked about among those of its group, 1-based; 0 where the whole group is.</summary>
    public int MemberNumber => _inside?.Number ?? 0;

    /// <summary>How many findings of the group are left.</summary>
    public int FindingsLeft => Current is { } group ? _open.Left(group) : 0;

    /// <summary>How many records these are in.</summary>
    public int RecordsLeft => Current is { } group ? Open(group).Select(member => member.Record).Distinct().Count() : 0;

    /// <summary>Whether it asks about what was decided before.</summary>
    public bool IsOfDecided { get; } = groups.All.Any(group => group.Verdict is not null);

    /// <summary>How many answers were given and not taken back; what was put off is none.</summary>
    public int Answers { get; private set; }

    public bool CanUndo => _undo.Count > 0;

    public ReviewProgress Progress =>
        new(groups.All.Count, _open.Groups, groups.Findings, _open.Findings, _open.PutOffGroups) { SettledBefore = groups.SettledBefore };

    /// <summary>Findings to show of what is asked about: the one, or some of the group in different records.</summary>
    public IReadOnlyList<Finding> Show(int most) => Current is { } group ? _shown.Of(Examples(group, most), Ahead(most)) : [];

    /// <summary>What an answer would settle.</summary>
    /// <param name="accepts">Whether it accepts fixes, which must be of one kind.</param>
    public ReviewScope ScopeOf(ReviewReach reach, bool accepts)
    {
        var members = Members(reach, accepts).ToList();
        return new ReviewScope(members.Select(pair => pair.Group).Distinct().Count(), members.Count);
    }

    /// <summary>Writes what somebody says of what is asked about, and goes on.</summary>
    /// <param name="verdict">Null takes back what was decided before.</param>
    /// <exception cref="InputException">The decisions cannot be written; nothing has changed then.</exception>
    public ReviewOutcome Answer(ReviewVerdict? verdict, ReviewReach reach)
    {
        var members = Members(reach, verdict is { IsAccepted: true }).Select(pair => pair.Member).ToList();
        var decided = new Dictionary<DecisionPlace, ImmutableArray<Decision>>();
        foreach (var finding in _shown.Read(members))
            decided[DecisionPlace.Of(finding)] = verdict is null ? [] : [verdict.About(finding)];
        var before = ledger.Change(decided);
        var (places, back) = (members.Select(member => member.Place).Distinct().ToList(), WayBack());
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

    /// <summary>Puts off what is asked about.</summary>
    public void PutOff()
    {
        if (Current is not { } group)
            return;
        var back = WayBack();
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

    /// <summary>Goes through the findings of the group one by one, from the first that is left.</summary>
    public void StepIn() => _inside = Current is { } group ? new OneByOne(group, _open) : null;

    /// <summary>Asks about what is left of the group as a whole again.</summary>
    public void StepOut() => _inside = null;

    /// <summary>Takes back the last answer of this review.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InputException">The decisions cannot be written; nothing has changed then.</exception>
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

    /// <summary>Goes on where every finding of the group was answered or passed over; it is put off with what was.</summary>
    private void LeaveWhenDone()
    {
        if (_inside is not { Next: null, Group: var group })
            return;
        _inside = null;
        if (_open.Left(group) > 0)
            _open.PutOff(group, _open.TimesPutOff(group) + 1);
    }

    /// <summary>Leads back to the question that is asked now.</summary>
    private Action WayBack()
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
                && (!accepts || group.HasLikeFix(current))
            )
            .SelectMany(group => Open(group).Select(one => (group, one)));
    }

    private IEnumerable<ReviewMember> Examples(ReviewGroup group, int most) =>
        _inside?.Next is { } member ? [member] : Open(group).DistinctBy(one => one.Record).Take(most);

    /// <summary>What will probably be shown and settled next: reading it now costs nothing where findings are in a file.</summary>
    private IEnumerable<ReviewMember> Ahead(int most) =>
        _inside?.Ahead ?? _open.ToAsk.SelectMany(next => _open.Left(next) <= FewMembers ? Open(next) : Examples(next, most));
}
