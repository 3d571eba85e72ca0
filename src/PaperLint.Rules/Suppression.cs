namespace PaperLint.Rules;

/// <summary>Findings that somebody reviewed and that are no longer reported.</summary>
/// <param name="RuleId">The exact id of the rule.</param>
/// <param name="Record">The key of the record; <c>*</c> stands for any text.</param>
/// <param name="Field">The name of the field; null for all fields.</param>
/// <param name="Reason">The reason, for people.</param>
/// <param name="Expires">The last day on which it applies; null if it never expires.</param>
/// <param name="Place">The position of the suppression, as <c>file:line:column</c>.</param>
public sealed record Suppression(string RuleId, string Record, string? Field, string Reason, DateOnly? Expires, string Place);
