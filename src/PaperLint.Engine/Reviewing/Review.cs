using System.Collections.Immutable;
using PaperLint.Baselines;
using PaperLint.Engine.Settling;
using PaperLint.Findings;

namespace PaperLint.Engine.Reviewing;

/// <summary>One review: what is asked next, what was answered, and the way back. It knows nothing of who asks.</summary>
/// <remarks>
/// Each answer is in the file of decisions before the next question, so a review that is broken off is resumed by starting it again. What
/// is put off comes again after all others, and when it is put off once more, in the next review.
/// </remarks>
/// <example>
/// <code>
/// var review = new Review(ReviewGroups.Of(run.Findings, decisions, Severity.Info, decided: false), DecisionLedger.Above(folder));
/// while (review.Current is { } group)
///     review.Settle(group.FixTitle is null ? ReviewVerdict.Reject("It is a name.") : ReviewVerdict.Accept, ReviewReach.Shown);
/// </code>
/// </example>
public sealed class Review(ReviewGroups groups, DecisionLedger ledger)
{
    /// <summary>How often a group is asked about.</summary>
    private const int MostRounds = 2;

    private readonly bool[] _isSettled = new bool[groups.Places];
    private readonly Dictionary<ReviewGroup, int> _putOff = [];
    private readonly HashSet<int> _passedOver = [];
    private readonly Stack<Action> _undo = new();
    private readonly ShownFindings _shown = new(groups);
    private ReviewGroup? _inside;

    /// <summary>The group that is asked about; null when all were.</summary>
    public ReviewGroup? Current => _inside ?? Enumerable.Range(0, MostRounds)
        .Select(round => groups.All.FirstOrDefault(group => _putOff.GetValueOrDefault(group) == round && Open(group).Any()))
        .FirstOrDefault(group => group is not null);

    /// <summary>Whether its findings are gone through one by one.</summary>
    public bool IsInside => _inside is not null;

    /// <summary>The number of the finding that is asked about among those of its group, 1-based; 0 where the whole group is.</summary>
    public int MemberNumber => _inside is { } group ? 1 + group.Members.ToList().IndexOf(NextInside()!.Value) : 0;

    /// <summary>How many findings of the group are left.</summary>
    public int Left => Current is { } group ? Open(group).Count() : 0;

    /// <summary>How many records these are in.</summary>
    public int Records => Current is { } group ? Open(group).Select(member => member.Record).Distinct().Count() : 0;

    /// <summary>Whether it asks about what was decided before.</summary>
    public bool IsOfDecided => groups.All.Any(group => group.Verdict is not null);

    /// <summary>How many answers were given and not taken back; what was put off is none.</summary>
    public int Answers { get; private set; }

    public bool CanUndo => _undo.Count > 0;

    public ReviewProgress Progress
    {
        get
        {
            var left = groups.All.Where(group => Open(group).Any()).ToList();
            return new(groups.All.Count, left.Count, groups.Findings, left.Sum(group => Open(group).Count()), left.Count(_putOff.ContainsKey)) { Before = groups.Before };
        }
    }

    /// <summary>Findings to show of what is asked about: the one, or some of the group in different records.</summary>
    public IReadOnlyList<Finding> Show(int most) => Current is { } group ? _shown.Of(Examples(group, most), Ahead(most)) : [];

    /// <summary>What an answer would settle.</summary>
    /// <param name="accepts">Whether it accepts repairs, which must be of one kind.</param>
    public ReviewScope ScopeOf(ReviewReach reach, bool accepts)
    {
        var members = Members(reach, accepts).ToList();
        return new ReviewScope(members.Select(pair => pair.Group).Distinct().Count(), members.Count);
    }

    /// <summary>Writes what somebody says of what is asked about, and goes on.</summary>
    /// <param name="verdict">Null takes back what was decided before.</param>
    /// <exception cref="InputException">The decisions cannot be written; nothing has changed then.</exception>
    public ReviewOutcome Settle(ReviewVerdict? verdict, ReviewReach reach)
    {
        var members = Members(reach, verdict is { IsAccepted: true }).Select(pair => pair.Member).ToList();
        var decided = new Dictionary<DecisionPlace, ImmutableArray<Decision>>();
        foreach (var finding in groups.Read(members))
            decided[DecisionPlace.Of(finding)] = verdict is null ? [] : [verdict.About(finding)];
        var before = ledger.Change(decided);
        var (places, back) = (members.Select(member => member.Place).Distinct().ToList(), WayBack());
        places.ForEach(place => _isSettled[place] = true);
        Answers++;
        LeaveWhenDone();
        _undo.Push(() =>
        {
            ledger.Change(before);
            Answers--;
            places.ForEach(place => _isSettled[place] = false);
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
        if (NextInside() is { } member)
        {
            _passedOver.Add(member.Number);
            LeaveWhenDone();
            _undo.Push(() =>
            {
                _passedOver.Remove(member.Number);
                back();
            });
        }
        else
        {
            PutOff(group, _putOff.GetValueOrDefault(group) + 1);
            _undo.Push(back);
        }
    }

    /// <summary>Goes through the findings of the group one by one, from the first that is left.</summary>
    public void StepIn()
    {
        _inside = Current;
        _passedOver.Clear();
    }

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
        _inside = NextInside() is null ? null : _inside;
        _undo.Pop();
        return true;
    }

    private IEnumerable<ReviewMember> Open(ReviewGroup group) => group.Members.Where(member => !_isSettled[member.Place]);

    private ReviewMember? NextInside() => _inside is { } group
        ? Open(group).Where(member => !_passedOver.Contains(member.Number)).Select(member => (ReviewMember?)member).FirstOrDefault()
        : null;

    /// <summary>Goes on where every finding of the group was answered or passed over; it is put off with what was.</summary>
    private void LeaveWhenDone()
    {
        if (_inside is not { } group || NextInside() is not null)
            return;
        _inside = null;
        if (Open(group).Any())
            PutOff(group, _putOff.GetValueOrDefault(group) + 1);
    }

    private void PutOff(ReviewGroup group, int rounds)
    {
        if (rounds == 0)
            _putOff.Remove(group);
        else
            _putOff[group] = rounds;
    }

    /// <summary>Leads back to the question that is asked now.</summary>
    private Action WayBack()
    {
        var (inside, group) = (_inside, Current!);
        var rounds = _putOff.GetValueOrDefault(group);
        return () =>
        {
            _inside = inside;
            PutOff(group, rounds);
        };
    }

    private IEnumerable<(ReviewGroup Group, ReviewMember Member)> Members(ReviewReach reach, bool accepts)
    {
        if (Current is not { } current)
            return [];
        if (reach == ReviewReach.Shown)
            return (NextInside() is { } member ? [member] : Open(current)).Select(one => (current, one));
        return groups.All
            .Where(group => group.Rule.Id == current.Rule.Id && group.Verdict?.IsAccepted == current.Verdict?.IsAccepted && (!accepts || group.HasLikeRepair(current)))
            .SelectMany(group => Open(group).Select(one => (group, one)));
    }

    private IEnumerable<ReviewMember> Examples(ReviewGroup group, int most) => NextInside() is { } member
        ? [member]
        : Open(group).DistinctBy(one => one.Record).Take(most);

    /// <summary>What will probably be shown next: reading it now costs nothing where findings are in a file.</summary>
    private IEnumerable<ReviewMember> Ahead(int most) => _inside is { } group
        ? Open(group).Where(member => !_passedOver.Contains(member.Number))
        : groups.All.Where(next => Open(next).Any()).SelectMany(next => Examples(next, most));
}
