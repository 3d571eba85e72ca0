namespace PaperLint.Deciding.Reviewing;

/// <summary>The way through the findings of one group, one by one.</summary>
internal sealed class OneByOne(ReviewGroup group, OpenMembers open)
{
    private readonly HashSet<int> _passedOver = [];

    /// <summary>Nothing before it is to be asked about.</summary>
    private int _at;

    public ReviewGroup Group => group;

    /// <summary>The finding that is asked about; null where every one was answered or passed over.</summary>
    public ReviewMember? Next
    {
        get
        {
            while (_at < group.Members.Count && !IsToAsk(group.Members[_at]))
                _at++;
            return _at < group.Members.Count ? group.Members[_at] : null;
        }
    }

    /// <summary>The number of the finding that is asked about among those of the group, 1-based.</summary>
    public int Number => Next is null ? 0 : _at + 1;

    /// <summary>What is still to be asked about, in order.</summary>
    public IEnumerable<ReviewMember> Ahead =>
        Enumerable.Range(_at, group.Members.Count - _at).Select(at => group.Members[at]).Where(IsToAsk);

    public void PassOver(ReviewMember member) => _passedOver.Add(member.Number);

    /// <summary>Asks again about what somebody wants to answer otherwise.</summary>
    public void GoBack(ReviewMember? passedOver)
    {
        if (passedOver is { } member)
            _passedOver.Remove(member.Number);
        _at = 0;
    }

    private bool IsToAsk(ReviewMember member) => open.IsOpen(member) && !_passedOver.Contains(member.Number);
}
