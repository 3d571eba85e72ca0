using System.Buffers;

namespace PaperLint.Formats.Digests;

/// <summary>Distinguishes prose from text written for programs, by the characters and words of a paragraph.</summary>
/// <remarks>
/// <see cref="ParagraphClassifier"/> decides what a paragraph is in a digest; this decides whether a file is one. The limits leave room for
/// damage: the worst abstract in real digests has 89 letters per 100 non-space characters, and 96 words of letters per 100 words.
/// </remarks>
internal static class ParagraphShape
{
    private const int ShortestAbstract = 80;
    private const int LettersInProse = 78;
    private const int WordsInProse = 72;
    private const int LettersInTitle = 66;
    private const int LongestTitle = 250;

    /// <summary>The characters of keys, as they begin lines of programs, lists and markup.</summary>
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.$"
    );

    private const string Markers = "#*-+|>`;%<{}=/&\\~_:!.,)";

    /// <summary>Whether a paragraph may be an abstract: sentences made of words.</summary>
    public static bool IsProse(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortestAbstract || (Markers.Contains(text[0]) && text[0] != '\\'))
            return false;
        return LetterShare(text) >= LettersInProse && WordShare(text) >= WordsInProse && HasSentence(text) && !HasMarkedLines(text);
    }

    /// <summary>Whether a paragraph may be a title: a few lines of words, without signs of a list, code or markup.</summary>
    public static bool IsTitle(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > LongestTitle || (Markers.Contains(text[0]) && text[0] != '\\'))
            return false;
        return !IsNumbered(text)
            && text[^1] is not ('{' or '}' or ';' or '=' or ',' or '|' or '\\' or ':' or '>')
            && LetterShare(text) >= LettersInTitle
            && text.Count('\n') + text.Count('\r') <= 4
            && !HasMarkedLines(text);
    }

    /// <summary>The number of letters per hundred characters that are not white space.</summary>
    private static int LetterShare(ReadOnlySpan<char> text)
    {
        var (letters, all) = (0, 0);
        foreach (var unit in text)
        {
            all += char.IsWhiteSpace(unit) ? 0 : 1;
            letters += char.IsLetter(unit) || char.IsSurrogate(unit) ? 1 : 0;
        }

        return letters * 100 / Math.Max(1, all);
    }

    /// <summary>
    /// The number of tokens per hundred that are words of letters alone, optionally followed by punctuation or enclosed in quotes or
    /// brackets.
    /// </summary>
    private static int WordShare(ReadOnlySpan<char> text)
    {
        var (words, all) = (0, 0);
        foreach (var range in text.SplitAny(" \t\r\n\u00A0"))
        {
            var token = text[range];
            if (token.IsEmpty)
                continue;
            all++;
            words += IsWord(token.Trim("\"'`()[]“”‘’").TrimEnd(".,;:!?").Trim("\"'`()[]“”‘’")) ? 1 : 0;
        }

        return words * 100 / Math.Max(1, all);
    }

    private static bool IsWord(ReadOnlySpan<char> token)
    {
        foreach (var unit in token)
        {
            if (!char.IsLetter(unit) && unit is not ('-' or '\'' or '’' or '‐' or '–' or '—') && !char.IsSurrogate(unit))
                return false;
        }

        return !token.IsEmpty;
    }

    /// <summary>
    /// Whether any sentence ends: a letter, a full stop, question or exclamation mark, then white space or the end of the text.
    /// </summary>
    private static bool HasSentence(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] is '。' or '．' or '।')
                return true;
            if (text[at] is '.' or '?' or '!' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])) && char.IsLetter(text[at - 1]))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether more than a quarter of the lines begin with a marker or end like a statement, or more than half of several lines begin with
    /// a key.
    /// </summary>
    private static bool HasMarkedLines(ReadOnlySpan<char> text)
    {
        var (marked, keyed, all) = (0, 0, 0);
        foreach (var line in text.EnumerateLines())
        {
            var shown = line.Trim();
            if (shown.IsEmpty)
                continue;
            all++;
            keyed += IsKeyed(shown) ? 1 : 0;
            marked +=
                Markers.Contains(shown[0])
                || shown[^1] is '{' or '}' or ';' or '\\'
                || shown.StartsWith("\"\"\"")
                || shown.StartsWith("'''")
                    ? 1
                    : 0;
        }

        return marked * 4 > all || (all > 1 && keyed * 2 > all);
    }

    /// <summary><c>key: value</c>, <c>key = value</c>, <c>T1  - value</c>.</summary>
    private static bool IsKeyed(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(KeyCharacters);
        if (end <= 0)
            return false;
        var rest = line[end..];
        return (rest[0] == ':' && (rest.Length == 1 || rest[1] == ' ')) || rest.TrimStart() is ['=', ..] || rest.StartsWith("  - ");
    }

    /// <summary><c>1. Introduction</c>, <c>2.3 Usage</c>, <c>a) first</c>: a section heading or list item.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (
            digits > 0
            && digits + 1 < text.Length
            && text[digits] is '.' or ')'
            && (char.IsWhiteSpace(text[digits + 1]) || char.IsAsciiDigit(text[digits + 1]))
        )
            return true;
        return text.Length > 2 && char.IsAsciiLetter(text[0]) && text[1] is ')' or '.' && char.IsWhiteSpace(text[2]);
    }
}
