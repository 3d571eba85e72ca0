namespace PaperLint.Formats;

/// <summary>How much of a file is held at a time.</summary>
/// <param name="WindowBytes">
/// How many bytes are read at a time: few enough that the memory is none of the large objects (85,000 bytes), which only a full
/// collection would free.
/// </param>
/// <param name="LongestRecord">How many bytes a record may have; a longer one is skipped, and said to be.</param>
public sealed record ReadLimits(int WindowBytes = 64 * 1024, int LongestRecord = 16 * 1024 * 1024)
{
    /// <summary>
    /// So many lists and objects that may not hold papers are gone through all the same, for who wants to know what there is instead.
    /// </summary>
    public int MostGoneThrough { get; init; } = 1_000;

    public static ReadLimits Default { get; } = new();
}
