namespace PaperLint.Deciding.Reviewing;

/// <summary>The findings without an answer, updated with each answer so that the next question needs no walk over all groups.</summary>
internal sealed class OpenMembers
{
    private readonly IReadOnlyList<ReviewGroup> _groups;
    private readonly Dictionary<ReviewGroup, int> _numbers;
    private readonly bool[] _isSettled;
    private readonly int[] _left;
    private readonly int[] _putOff;

    /// <summary>The open groups, in order, by how often they were put off; the last set has those that are not asked about again.</summary>
    private readonly SortedSet<int>[] _rounds;

    /// <summary>
    /// The groups that have members at each position, concatenated; those of a position begin at its index in <see cref="_first"/>.
    /// </summary>
    private readonly int[] _groupsAt;
    private readonly int[] _first;

    /// <param name="most">How often a group is asked about.</param>
    public OpenMembers(IReadOnlyList<ReviewGroup> groups, int places, int most)
    {
        _groups = groups;
        _numbers = groups.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        _isSettled = new bool[places];
        _left = [.. groups.Select(group => group.Members.Count)];
        _putOff = new int[groups.Count];
        _rounds = [new(Enumerable.Range(0, groups.Count)), .. Enumerable.Range(0, most).Select(_ => new SortedSet<int>())];
        Findings = _left.Sum();
        (_first, _groupsAt) = (new int[places + 1], new int[Findings]);
        foreach (var member in groups.SelectMany(group => group.Members))
            _first[member.Place + 1]++;
        for (var place = 0; place < places; place++)
            _first[place + 1] += _first[place];
        var next = _first.AsSpan(0, places).ToArray();
        foreach (var (number, group) in groups.Index())
        {
            foreach (var member in group.Members)
                _groupsAt[next[member.Place]++] = number;
        }
    }

    /// <summary>How many findings are open.</summary>
    public int Findings { get; private set; }

    /// <summary>How many groups have open findings.</summary>
    public int Groups => _rounds.Sum(round => round.Count);

    /// <summary>How many of those groups were put off.</summary>
    public int PutOffGroups => _rounds.Skip(1).Sum(round => round.Count);

    /// <summary>The groups still to ask about, the next one first.</summary>
    public IEnumerable<ReviewGroup> ToAsk => _rounds.SkipLast(1).SelectMany(round => round).Select(number => _groups[number]);

    public bool IsOpen(ReviewMember member) => !_isSettled[member.Place];

    public int Left(ReviewGroup group) => _left[_numbers[group]];

    public int TimesPutOff(ReviewGroup group) => _putOff[_numbers[group]];

    public void PutOff(ReviewGroup group, int times)
    {
        var number = _numbers[group];
        var isOpen = RoundOf(number).Remove(number);
        _putOff[number] = times;
        if (isOpen)
            RoundOf(number).Add(number);
    }

    /// <summary>Records whether a position is settled.</summary>
    public void SetSettled(int place, bool isSettled)
    {
        if (_isSettled[place] == isSettled)
            return;
        _isSettled[place] = isSettled;
        foreach (var number in _groupsAt.AsSpan(_first[place].._first[place + 1]))
        {
            _left[number] += isSettled ? -1 : 1;
            Findings += isSettled ? -1 : 1;
            if (_left[number] == 0)
                RoundOf(number).Remove(number);
            else
                RoundOf(number).Add(number);
        }
    }

    private SortedSet<int> RoundOf(int number) => _rounds[Math.Min(_putOff[number], _rounds.Length - 1)];
}
