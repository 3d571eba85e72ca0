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
    private readonly int _lost;

    /// <summary>Knows nothing but the language.</summary>
    /// <param name="text">What readers see of the text.</param>
    public GapEvidence(string text)
    {
        var guess = new LanguageGuess();
        guess.Add(text);
        _languages = LanguageWords.Shared.BitOf(guess.Code ?? "en");
    }

    private GapEvidence(uint languages, int lost, int kept) => (_languages, _lost, Kept) = (languages, lost, kept);

    /// <param name="lost">At how many places a space is missing, judging by each of them alone.</param>
    /// <param name="kept">At how many places a space stands beside a tag.</param>
    public GapEvidence With(int lost, int kept) => new(_languages, lost, kept);

    /// <summary>Whether spaces were lost.</summary>
    public bool IsLossy => _lost > 0 && _lost >= Kept;

    /// <summary>Whether spaces were kept, so that letters that touch belong together.</summary>
    public bool IsKeeping => Kept > 0 && !IsLossy;

    /// <summary>The number of places where a space stands beside a tag.</summary>
    public int Kept { get; }

    /// <summary>Whether a word is one of those that hardly any sentence of the language does without.</summary>
    public bool IsFunctionWord(ReadOnlySpan<char> word)
    {
        // AT is a receptor.
        if (word.Length is 0 or > LanguageWords.Longest || (word.Length > 1 && char.IsUpper(word[^1])))
            return false;
        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        return (LanguageWords.Shared.With(small) & _languages) != 0 || EnglishWords.IsOwn(word);
    }
}
