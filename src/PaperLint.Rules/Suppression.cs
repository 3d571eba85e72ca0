namespace PaperLint.Rules;

/// <summary>Findings that somebody reviewed and that are no longer reported.</summary>
/// <param name="Scope">Which findings these are.</param>
/// <param name="Reason">The reason, for people.</param>
/// <param name="Expires">The last day on which it applies; null if it never expires.</param>
/// <param name="Place">The position of the suppression, as <c>file:line:column</c>.</param>
public sealed record Suppression(SuppressionScope Scope, string Reason, DateOnly? Expires, string Place);

/// <summary>Which findings a suppression covers: those of a rule in one or more records, perhaps only in one field.</summary>
/// <param name="RuleId">The exact id of the rule.</param>
/// <param name="Record">The key of the record; <c>*</c> stands for any text.</param>
/// <param name="Field">The name of the field; null for all fields.</param>
public sealed record SuppressionScope(string RuleId, string Record, string? Field)
{
    /// <summary>Whether it may cover more than one record.</summary>
    public bool IsPattern => Record.Contains('*', StringComparison.Ordinal);

    /// <summary>Whether it covers the record with a key.</summary>
    public bool Matches(string key) => StarPattern.Matches(Record, key);
}
