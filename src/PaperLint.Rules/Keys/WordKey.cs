using System.Text.Json.Nodes;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Keys;

/// <summary>A key that accepts one of several words.</summary>
/// <param name="get">Gets the value from a configuration; null if it is not set.</param>
internal sealed class WordKey<T>(string name, Vocabulary<T> words, Func<Configuration, T?> get, Func<Configuration, T, Configuration> set)
    : TextKey(name, held => get(held) is { } meaning ? words.WordFor(meaning) : null, (held, word) => set(held, words[word]), words.Check)
    where T : struct
{
    public override JsonObject Schema => SchemaPart.OneOf(words.Words);
}
