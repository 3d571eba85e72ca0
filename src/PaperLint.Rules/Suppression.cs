namespace PaperLint.Rules;

/// <summary>Findings that somebody has looked at and does not want to hear of again.</summary>
/// <param name="RuleId">The rule, by its exact id.</param>
/// <param name="Record">The key of the record; <c>*</c> in it stands for any text.</param>
/// <param name="Field">The name of the field; null for every one.</param>
/// <param name="Reason">Why, in words for people.</param>
/// <param name="Expires">The last day on which it holds; null for always.</param>
/// <param name="Place">Where it stands, as <c>file:line:column</c>.</param>
public sealed record Suppression(string RuleId, string Record, string? Field, string Reason, DateOnly? Expires, string Place);
