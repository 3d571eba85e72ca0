using System.Collections.Frozen;
using PaperLint.Analysis;
using PaperLint.Analyzers.Encodings.Misread;
using PaperLint.Analyzers.Languages;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Encodings;

/// <summary>Finds capital letters with accents inside of words, which some programs make of small ones: <c>franÇais</c>.</summary>
internal sealed class CapitalAccents(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "encodings/capital-accents";

    /// <summary>
    /// In letters, from the capital on. After more of them it begins a word of its own, in a name that somebody chose (<c>openÅlesund</c>)
    /// or where a space is missing.
    /// </summary>
    private const int LongestEnd = 4;

    /// <summary>Parts of surnames after which a capital is right.</summary>
    private static readonly string[] Particles = ["Mc", "Mac", "De", "Di", "Da", "Du", "La", "Le", "Van", "Von", "Fitz", "Saint"];

    /// <summary>The accented letters of languages in which small words have any.</summary>
    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>
    {
        ["ca"] = "àçèéíïòóú",
        ["da"] = "æøå",
        ["de"] = "äöü",
        ["es"] = "áéíñóú",
        ["fr"] = "àâçèéêëîïôùû",
        ["it"] = "àèéìòù",
        ["pt"] = "áâãàçéêíóôõú",
        ["sv"] = "åäö",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    protected override Clue Clue { get; } = Clue.AnyOf(CharacterKinds.Between('À', 'Þ'));

    protected override bool MayFindIn(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (IsCapital(text[at]) && char.IsLower(text[at - 1]))
                return true;
        }

        return false;
    }

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        string? language = null;
        for (var runs = new LetterRuns(text); runs.MoveNext(); )
        {
            var word = runs.Current;
            if (Place(text, word) is not { } place)
                continue;
            language ??= LanguageOf(text);
            // The letters of an unknown language may be right.
            if (language.Length == 0)
                return;
            var small = place.Of(text).ToString().ToLowerInvariant();
            // A word that begins with a capital, or has a letter from elsewhere, may be a name that somebody chose: TeXÉd, geoÅs.
            var isWord = char.IsLower(text[word.Start]) && Letters.TryGetValue(language, out var letters) && small.All(letters.Contains);
            sink.Report(new Observation(Rule, field, place, new ProposedFix(isWord ? FixSafety.Safe : FixSafety.Unsafe, place, small)));
        }
    }

    /// <summary>The capitals inside of a word; null if there are none, or they are right.</summary>
    private static TextSpan? Place(ReadOnlySpan<char> text, TextSpan word)
    {
        var letters = word.Of(text);
        var first = 1;
        while (first < letters.Length && !(IsCapital(letters[first]) && char.IsLower(letters[first - 1])))
            first++;
        // A single letter before it is a prefix: hÉireann, eÉcole, kÅ.
        if (first >= letters.Length || first < 2 || letters.Length - first > LongestEnd)
            return null;
        var end = first + 1;
        while (end < letters.Length && IsCapital(letters[end]))
            end++;
        if (
            letters[end..].ContainsAnyInRange('A', 'Z')
            // Misread rather than a capital.
            || letters[first] is 'Ã' or 'Â'
            || IsParticle(letters[..first])
            || (word.Start > 0 && text[word.Start - 1] is '#' or '@' or '\\')
        )
            return null;
        return TextSpan.FromBounds(word.Start + first, word.Start + end);
    }

    private static bool IsParticle(ReadOnlySpan<char> start)
    {
        foreach (var particle in Particles)
        {
            if (start.SequenceEqual(particle))
                return true;
        }

        return false;
    }

    private static bool IsCapital(char letter) => letter is >= 'À' and <= 'Þ' and not '×';

    private static string LanguageOf(ReadOnlySpan<char> text)
    {
        // A word that was misread has such a capital, too, and is another rule's.
        if (MisreadPairs.IndexIn(text) >= 0 && MisreadingFinder.In(text).Count > 0)
            return "";
        var guess = new LanguageGuess();
        guess.Add(text);
        // Irish writes a small letter before a capital.
        return guess.Code is { } code and not "ga" ? code : "";
    }
}
