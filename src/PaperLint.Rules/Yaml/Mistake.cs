namespace PaperLint.Rules.Yaml;

/// <summary>What is wrong somewhere, before it is known where.</summary>
/// <param name="Message">A sentence.</param>
/// <param name="Hint">What to do about it, as a sentence; null where the message says enough.</param>
internal sealed record Mistake(string Message, string? Hint = null);
