namespace PaperLint.Rules.Yaml;

/// <summary>An error without a position.</summary>
/// <param name="Message">A sentence.</param>
/// <param name="Hint">How to correct it, as a sentence; null if the message says enough.</param>
internal sealed record Mistake(string Message, string? Hint = null);
