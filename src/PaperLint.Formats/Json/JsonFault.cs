namespace PaperLint.Formats.Json;

/// <summary>Why a text is not valid JSON.</summary>
/// <param name="At">The offset in the text, in bytes.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Hint">What to do about it, as a sentence.</param>
internal sealed record JsonFault(int At, string Message, string? Hint = null);
