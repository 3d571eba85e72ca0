namespace PaperLint.Formats;

/// <summary>Limits for reading, which bound the memory used.</summary>
/// <param name="WindowBytes">
/// The number of bytes to read at a time: few enough to stay below the large-object threshold (85,000 bytes), because large objects are
/// freed only by a full garbage collection.
/// </param>
/// <param name="LongestRecord">The maximum size of a record in bytes; a longer one is skipped and reported.</param>
public sealed record ReadLimits(int WindowBytes = 64 * 1024, int LongestRecord = 16 * 1024 * 1024)
{
    /// <summary>
    /// The number of lists and objects without signs of papers that are walked nevertheless, so that their fields can be reported.
    /// </summary>
    public int MaxWalkedContainers { get; init; } = 1_000;

    /// <summary>
    /// The approximate size of the parts that a document is cut into for several threads: small enough for a processor's cache.
    /// </summary>
    public int ChunkBytes { get; init; } = 256 * 1024;

    public static ReadLimits Default { get; } = new();
}
