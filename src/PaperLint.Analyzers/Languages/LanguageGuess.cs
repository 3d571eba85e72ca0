using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Languages;

/// <summary>
/// Tells in what language texts are written: by their scripts, and where several languages share one, by their function words and a few
/// letters. That it does not know is an answer.
/// </summary>
/// <example>
/// <code>
/// var guess = new LanguageGuess();
/// guess.Add("Effets de la mobilité sur les retraités d’un quartier");
/// var language = guess.Code;   // fr
/// </code>
/// </example>
public sealed class LanguageGuess
{
    /// <summary>With more than this share of the words of the first language, a second one makes the text one of neither.</summary>
    private const double TooClose = 0.75;

    /// <summary>How many different letters count: a single name can have one or two.</summary>
    private const int MostLetters = 2;

    /// <summary>Three words.</summary>
    private const int Enough = 6;

    /// <summary>In percent of all letters, what makes a text one of a script.</summary>
    private const int ScriptShare = 30;

    private readonly LanguageWords _words = LanguageWords.Shared;
    private readonly int[] _wordHits;
    private readonly int[] _letterHits;
    private readonly HashSet<char> _seen = [];
    private int _letters;
    private int _kana;
    private int _hangul;
    private int _han;
    private int _arabic;
    private int _persian;
    private int _hebrew;
    private int _devanagari;
    private int _thai;

    public LanguageGuess() => (_wordHits, _letterHits) = (new int[_words.Codes.Count], new int[_words.Codes.Count]);

    /// <summary>The code of the language (ISO 639-1); null if it is unknown, or there is more than one.</summary>
    public string? Code => OfScript() ?? OfWords();

    /// <summary>
    /// Whether the text has enough function words to be of some language, even if several that are close are as likely:
    /// <c>la economía de la región</c>.
    /// </summary>
    public bool IsOfSomeLanguage => Code is not null || _wordHits.Max() >= Enough;

    /// <summary>Counts the words and letters of a text; what was added before counts, too.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        // Marks that stand apart from their letters would cut words in two.
        if (text.ContainsAnyInRange('\u0300', '\u036F') && text.ToString() is var given && !given.IsNormalized())
            text = given.Normalize();
        Span<char> small = stackalloc char[LanguageWords.Longest];
        for (var runs = new LetterRuns(text); runs.MoveNext(); )
        {
            var word = runs.Current.Of(text);
            Count(word);
            // What is left of "Smith's" and "l'eau" is no word.
            if (word.Length == 1 && runs.Current.Start > 0 && text[runs.Current.Start - 1] is '\'' or '’')
                continue;
            if (word.Length > LanguageWords.Longest || word.ToLowerInvariant(small) < 0)
                continue;
            // A single letter may be a symbol, too.
            Hit(_words.With(small[..word.Length]), _wordHits, word.Length == 1 ? 1 : 2);
        }
    }

    private void Count(ReadOnlySpan<char> word)
    {
        _letters += word.Length;
        if (!word.ContainsAnyExceptInRange('\0', '\x7F'))
            return;
        foreach (var letter in word)
        {
            switch (letter)
            {
                case < '\u0080':
                    break;
                case >= '\u0590' and < '\u0600':
                    _hebrew++;
                    break;
                case >= '\u0600' and < '\u0700':
                    _arabic++;
                    _persian += letter is 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی' ? 1 : 0;
                    break;
                case >= '\u0900' and < '\u0980':
                    _devanagari++;
                    break;
                case >= '\u0E00' and < '\u0E80':
                    _thai++;
                    break;
                case >= '\u3040' and < '\u3100':
                    _kana++;
                    break;
                case >= '\u4E00' and < '\uA000':
                    _han++;
                    break;
                case >= '\uAC00' and < '\uD7B0':
                    _hangul++;
                    break;
                default:
                    var small = char.ToLowerInvariant(letter);
                    if (_words.With(small) is not 0 and var languages && _seen.Count < MostLetters && _seen.Add(small))
                        Hit(languages, _letterHits, 1);
                    break;
            }
        }
    }

    private static void Hit(uint languages, int[] hits, int weight)
    {
        for (var language = 0; languages != 0; language++, languages >>= 1)
            hits[language] += (int)(languages & 1) * weight;
    }

    private string? OfScript() =>
        IsShare(_hangul) ? "ko"
        : IsShare(_kana + _han) ? (_kana * 20 > _han ? "ja" : "zh")
        : IsShare(_arabic) ? (_persian * 20 > _arabic ? "fa" : "ar")
        : IsShare(_hebrew) ? "he"
        : IsShare(_devanagari) ? "hi"
        : IsShare(_thai) ? "th"
        : null;

    private bool IsShare(int letters) => letters > 0 && letters * 100 >= _letters * ScriptShare;

    private string? OfWords()
    {
        var (best, most, second) = (0, 0, 0);
        for (var language = 0; language < _wordHits.Length; language++)
        {
            // Letters alone are those of names.
            if (_wordHits[language] == 0)
                continue;
            var hits = _wordHits[language] + _letterHits[language];
            if (hits > most)
                (best, most, second) = (language, hits, most);
            else
                second = Math.Max(second, hits);
        }

        return most > 0 && second <= most * TooClose ? _words.Codes[best] : null;
    }
}
