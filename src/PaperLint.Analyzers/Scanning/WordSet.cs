using System.Collections.Frozen;

namespace PaperLint.Analyzers.Scanning;

/// <summary>A set of words that stretches of texts are looked up in, without making strings of them.</summary>
/// <example>
/// <code>
/// private static readonly WordSet Articles = WordSet.OfAnyCase("the an our their its");
/// Articles.Contains(text[3..6]);
/// </code>
/// </example>
internal readonly struct WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordSet(string words, StringComparer comparer) =>
        _words = words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(comparer)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="words">Separated by white space.</param>
    public static WordSet Of(string words) => new(words, StringComparer.Ordinal);

    /// <summary>A set in which capital and small letters are the same.</summary>
    /// <inheritdoc cref="Of"/>
    public static WordSet OfAnyCase(string words) => new(words, StringComparer.OrdinalIgnoreCase);

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
