using PaperLint.Analyzers.Languages;
using PaperLint.Analyzers.Prose;

namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>
/// Whether a text lost the spaces beside its tags. Texts lose them everywhere or nowhere: of 64 abstracts with such tags, 27 had lost them
/// and 26 had kept them, and none did both.
/// </summary>
internal sealed class GapEvidence
{
    private readonly uint _languages;

    private GapEvidence(uint languages) => _languages = languages;

    /// <param name="text">What readers see of the text, for its language.</param>
    public GapEvidence(string text)
    {
        var guess = new LanguageGuess();
        guess.Add(text);
        var known = LanguageWords.Shared.Codes;
        var code = guess.Code ?? "en";
        for (var language = 0; language < known.Count; language++)
        {
            if (known[language] == code || (guess.Code is null && known[language] == "en"))
                _languages |= 1u << language;
        }
    }

    /// <summary>Whether spaces were lost.</summary>
    public bool IsLossy => Lost > 0 && Lost >= Kept;

    /// <summary>Whether spaces were kept, so that letters that touch belong together.</summary>
    public bool IsKeeping => Kept > 0 && !IsLossy;

    /// <summary>The same language, but no evidence.</summary>
    public GapEvidence Neutral => new(_languages);

    /// <summary>The number of places where a space is missing, whatever the rest of the text says.</summary>
    public int Lost { get; set; }

    /// <summary>The number of places where a space stands beside a tag.</summary>
    public int Kept { get; set; }

    /// <summary>Whether a word is one of those that hardly any sentence of the language does without.</summary>
    public bool IsFunctionWord(ReadOnlySpan<char> word)
    {
        // AT is a receptor.
        if (word.Length is 0 or > 12 || (word.Length > 1 && char.IsUpper(word[^1])))
            return false;
        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        return (LanguageWords.Shared.With(small) & _languages) != 0 || EnglishWords.IsOwn(word);
    }
}
