namespace PaperLint.Deciding.Reviewing;

/// <summary>How far an answer reaches.</summary>
public enum ReviewReach
{
    /// <summary>The group that is shown, or the single finding if they are asked about one by one.</summary>
    Shown,

    /// <summary>All open findings of the rule; for a fix, all with a fix of the same kind.</summary>
    Rule,
}
