namespace PaperLint.Findings;

/// <summary>How many there are of something, as people write it.</summary>
public static class Quantity
{
    /// <param name="word">One of them, of a word that takes an "s" where there are more.</param>
    /// <remarks>
    /// For runs that should start at once: a library that knows all English plurals compiles eighty expressions to form the first, a third
    /// of a short run. Pages that people ask for by name use the library.
    /// </remarks>
    public static string Of(string word, long count) => count == 1 ? $"1 {word}" : $"{count:N0} {word}s";

    /// <summary>In the largest unit of which there is one.</summary>
    public static string OfBytes(long bytes) =>
        bytes switch
        {
            < 1_000 => Of("byte", bytes),
            < 1_000_000 => $"{bytes / 1e3:N1} kB",
            < 1_000_000_000 => $"{bytes / 1e6:N1} MB",
            _ => $"{bytes / 1e9:N1} GB",
        };
}
