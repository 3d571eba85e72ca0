namespace PaperLint.Deciding.Reviewing;

/// <summary>How far a review has come.</summary>
/// <param name="Groups">How many there were at its beginning.</param>
/// <param name="GroupsLeft">How many have findings about which nothing was said yet.</param>
/// <param name="Findings">How many there were at its beginning.</param>
/// <param name="FindingsLeft">About how many nothing was said yet.</param>
/// <param name="GroupsPutOff">How many of the groups left were put off.</param>
public sealed record ReviewProgress(int Groups, int GroupsLeft, int Findings, int FindingsLeft, int GroupsPutOff)
{
    /// <summary>How many findings were settled in earlier reviews.</summary>
    public long SettledBefore { get; init; }
}

/// <summary>What an answer comes to.</summary>
/// <param name="Groups">How many groups have findings that it settles.</param>
public sealed record ReviewScope(int Groups, int Findings);

/// <summary>What an answer has come to.</summary>
/// <param name="Findings">How many findings it settled.</param>
/// <param name="Neighbours">How many of the fixes touch one of another rule that was accepted as well.</param>
public sealed record ReviewOutcome(int Findings, int Neighbours);
