namespace PaperLint.Findings;

/// <summary>Formats quantities for people.</summary>
public static class Quantity
{
    /// <param name="word">The singular of a noun whose plural ends in "s".</param>
    /// <remarks>
    /// For runs that should start quickly: a library that knows all English plurals compiles eighty regular expressions to form the first
    /// one, which takes a third of a short run. Commands that print documentation use the library.
    /// </remarks>
    public static string Of(string word, long count) => count == 1 ? $"1 {word}" : $"{count:N0} {word}s";

    /// <summary>In the largest unit that gives at least 1.</summary>
    public static string OfBytes(long bytes) =>
        bytes switch
        {
            < 1_000 => Of("byte", bytes),
            < 1_000_000 => $"{bytes / 1e3:N1} kB",
            < 1_000_000_000 => $"{bytes / 1e6:N1} MB",
            _ => $"{bytes / 1e9:N1} GB",
        };
}
