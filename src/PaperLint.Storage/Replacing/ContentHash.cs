namespace PaperLint.Storage.Replacing;

/// <summary>A hash and a length that tell whether bytes are the same.</summary>
/// <param name="Sha256">In hexadecimal, lower case.</param>
/// <param name="Length">In bytes.</param>
public sealed record ContentHash(string Sha256, long Length);
