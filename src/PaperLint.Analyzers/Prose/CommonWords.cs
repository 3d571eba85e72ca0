using PaperLint.Analyzers.Commands;

namespace PaperLint.Analyzers.Prose;

/// <summary>English words that are common in abstracts: evidence that letters are a word, never that they are none.</summary>
/// <example><code>CommonWords.Has("receptor");   // true</code></example>
internal static class CommonWords
{
    /// <summary>In UTF-16 code units.</summary>
    private const int Shortest = 3;
    private const int Longest = 24;

    /// <summary>Read when first needed: most texts ask for no word.</summary>
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Words = new(static () =>
        TableResource
            .Lines("PaperLint.Analyzers.Prose.common-words.txt")
            .SelectMany(static line => line.Split(' '))
            .ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>()
    );

    /// <summary>Whether it is a common word of at least three letters, in small or capital letters.</summary>
    public static bool Has(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest)
            return false;
        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        return Words.Value.Contains(small);
    }
}
