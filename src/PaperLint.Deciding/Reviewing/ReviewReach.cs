namespace PaperLint.Deciding.Reviewing;

/// <summary>How far an answer reaches.</summary>
public enum ReviewReach
{
    /// <summary>The group that is shown, or the one finding where these are gone through one by one.</summary>
    Shown,

    /// <summary>All that is left of the rule; for a fix, all whose fix is of the same kind.</summary>
    Rule,
}
