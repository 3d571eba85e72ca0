namespace PaperLint.Formats.Json;

/// <summary>Why a text is no JSON.</summary>
/// <param name="At">Where, in bytes of the text.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Hint">What helps, as a sentence.</param>
internal sealed record JsonFault(int At, string Message, string? Hint = null);
