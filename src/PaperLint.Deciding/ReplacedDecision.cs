namespace PaperLint.Deciding;

/// <summary>An earlier decision about a finding that has been replaced.</summary>
/// <param name="IsAccepted">Whether it accepted the fix; otherwise it rejected the finding.</param>
/// <param name="Reason">The reason; empty if none was given.</param>
public sealed record ReplacedDecision(bool IsAccepted, string Reason);
