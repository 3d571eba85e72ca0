using System.Text.Json.Nodes;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Keys;

/// <summary>A key that takes one of some words.</summary>
/// <param name="get">What a configuration says; null where it says nothing.</param>
internal sealed class WordKey<T>(string name, Vocabulary<T> words, Func<Configuration, T?> get, Func<Configuration, T, Configuration> set)
    : TextKey(name, held => get(held) is { } meaning ? words.WordFor(meaning) : null, (held, word) => set(held, words[word]), words.Check)
    where T : struct
{
    public override JsonObject Schema => SchemaPart.OneOf(words.Words);
}
