namespace PaperLint.Deciding.Reviewing;

/// <summary>How far a review has come.</summary>
/// <param name="Groups">The number of groups at the start.</param>
/// <param name="GroupsLeft">The number of groups with open findings.</param>
/// <param name="Findings">The number of findings at the start.</param>
/// <param name="FindingsLeft">The number of open findings.</param>
/// <param name="GroupsPutOff">How many of the groups left were put off.</param>
public sealed record ReviewProgress(int Groups, int GroupsLeft, int Findings, int FindingsLeft, int GroupsPutOff)
{
    /// <summary>How many findings were settled in earlier reviews.</summary>
    public long SettledBefore { get; init; }
}

/// <summary>What an answer would settle.</summary>
/// <param name="Groups">How many groups have findings that it settles.</param>
public sealed record ReviewScope(int Groups, int Findings);

/// <summary>What an answer has settled.</summary>
/// <param name="Findings">How many findings it settled.</param>
/// <param name="Neighbours">How many of the fixes overlap an accepted fix of another rule.</param>
public sealed record ReviewOutcome(int Findings, int Neighbours);
