namespace PaperLint.Deciding.Reviewing;

/// <summary>Goes through the findings of one group one by one.</summary>
internal sealed class GroupWalk(ReviewGroup group, OpenMembers open)
{
    private readonly HashSet<int> _passedOver = [];

    /// <summary>Everything before this index has been answered or passed over.</summary>
    private int _at;

    public ReviewGroup Group => group;

    /// <summary>The current finding; null if all were answered or passed over.</summary>
    public ReviewMember? Next
    {
        get
        {
            while (_at < group.Members.Count && !IsToAsk(group.Members[_at]))
                _at++;
            return _at < group.Members.Count ? group.Members[_at] : null;
        }
    }

    /// <summary>The number of the current finding in the group, 1-based.</summary>
    public int Number => Next is null ? 0 : _at + 1;

    /// <summary>The findings still to ask about, in order.</summary>
    public IEnumerable<ReviewMember> Ahead =>
        Enumerable.Range(_at, group.Members.Count - _at).Select(at => group.Members[at]).Where(IsToAsk);

    public void PassOver(ReviewMember member) => _passedOver.Add(member.Number);

    /// <summary>Returns to the start, and asks again about a finding that was passed over.</summary>
    public void GoBack(ReviewMember? passedOver)
    {
        if (passedOver is { } member)
            _passedOver.Remove(member.Number);
        _at = 0;
    }

    private bool IsToAsk(ReviewMember member) => open.IsOpen(member) && !_passedOver.Contains(member.Number);
}
