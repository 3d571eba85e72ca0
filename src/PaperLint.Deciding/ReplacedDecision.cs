namespace PaperLint.Deciding;

/// <summary>What had been decided about a finding before somebody decided otherwise.</summary>
/// <param name="IsAccepted">Whether its fix was to be made; otherwise it was to be left alone.</param>
/// <param name="Reason">Why; empty where nobody said.</param>
public sealed record ReplacedDecision(bool IsAccepted, string Reason);
