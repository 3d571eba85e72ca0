using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>The words that a key accepts, and the meaning of each.</summary>
/// <param name="what">What such a word is called, with its article: "a severity".</param>
public sealed class Vocabulary<T>(string what, params (string Word, T Meaning)[] words)
{
    public ImmutableArray<string> Words { get; } = [.. words.Select(entry => entry.Word)];

    /// <exception cref="KeyNotFoundException">The word is not in the vocabulary; it was not checked.</exception>
    public T this[string word] => words[IndexOf(word)].Meaning;

    /// <summary>The first word with this meaning.</summary>
    public string WordFor(T meaning) => words.First(entry => EqualityComparer<T>.Default.Equals(entry.Meaning, meaning)).Word;

    public bool Contains(string word) => Words.Contains(word);

    internal Mistake? Check(string word) =>
        Contains(word)
            ? null
            : new Mistake($"{Quoted.Of(word)} is not {what}.", NearestName.Hint(word, Words, Words.Length == 1 ? "Use" : "Use one of"));

    private int IndexOf(string word) =>
        Words.IndexOf(word) is >= 0 and var index ? index : throw new KeyNotFoundException($"'{word}' is not {what}.");
}
