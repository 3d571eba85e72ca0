using System.Collections.Frozen;
using PaperLint.Analyzers.Commands;

namespace PaperLint.Analyzers.Languages;

/// <summary>The languages that are told apart by their words, and which word and letter speaks for which of them.</summary>
internal sealed class LanguageWords
{
    private static readonly Lazy<LanguageWords> Loaded = new(static () => new LanguageWords());

    private readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<char, uint> _letters;

    private LanguageWords()
    {
        var (words, letters, codes) = (
            new Dictionary<string, uint>(StringComparer.Ordinal),
            new Dictionary<char, uint>(),
            new List<string>()
        );
        foreach (var line in TableResource.Lines("PaperLint.Analyzers.Languages.function-words.txt"))
        {
            var language = 1u << codes.Count;
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var parts = line[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            codes.Add(parts[0]);
            foreach (var word in parts.Skip(1))
                words[word] = words.GetValueOrDefault(word) | language;
            foreach (var letter in line[(bar + 1)..].Trim())
                letters[letter] = letters.GetValueOrDefault(letter) | language;
        }

        Codes = codes;
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _letters = letters.ToFrozenDictionary();
    }

    /// <summary>Read when first needed: most texts are never asked for their language.</summary>
    public static LanguageWords Shared => Loaded.Value;

    /// <summary>The codes of the languages (ISO 639-1), each at the place that has its bit in what the methods return.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>In UTF-16 code units; enough for any function word.</summary>
    public const int Longest = 12;

    /// <summary>The bit of a language in what the methods return; 0 if it is not one of them.</summary>
    public uint BitOf(string code)
    {
        for (var language = 0; language < Codes.Count; language++)
        {
            if (Codes[language] == code)
                return 1u << language;
        }

        return 0;
    }

    /// <summary>The languages in which a word is a function word, one bit each.</summary>
    /// <param name="word">In small letters.</param>
    public uint With(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var languages) ? languages : 0;

    /// <summary>The languages that a letter suggests, one bit each.</summary>
    /// <param name="letter">A small letter.</param>
    public uint With(char letter) => _letters.TryGetValue(letter, out var languages) ? languages : 0;
}
