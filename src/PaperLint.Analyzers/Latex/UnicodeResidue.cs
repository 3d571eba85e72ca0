using System.Globalization;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Finds characters that were written as <c>\unicode{x2014}</c> and of which only the number remains: <c>wordsx2014such</c>,
/// <c>90x00b0</c>.
/// </summary>
internal static class UnicodeResidue
{
    private const int Length = 5;

    /// <summary>Punctuation between words.</summary>
    private static readonly string[] Punctuation = ["2010", "2011", "2012", "2013", "2014", "2015", "2018", "2019", "201C", "201D", "2026"];

    /// <summary>Signs after a number: % + ° ± µ ×.</summary>
    private static readonly string[] Signs = ["0025", "002B", "00B0", "00B1", "00B5", "00D7"];

    public static IEnumerable<Island> Find(string text)
    {
        var known = -1;
        var found = new List<(TextSpan Span, Certainty Certainty)>();
        for (var at = text.IndexOf('x', StringComparison.Ordinal); at >= 0; at = text.IndexOf('x', at + 1))
        {
            if (at + Length > text.Length || !char.IsAsciiDigit(text[at + 1]))
                continue;
            var code = text.AsSpan(at + 1, Length - 1);
            if (!((IsOneOf(code, Punctuation) && IsAmongWords(text, at)) || (IsOneOf(code, Signs) && IsBehindNumber(text, at, known))))
                continue;
            known = at + Length;
            var span = new TextSpan(at, Length);
            found.Add((span, CertaintyOf(text, at)));
        }

        // If one of them is certainly between words, the likely ones are, too.
        var isProved = found.Exists(place => place.Certainty == Certainty.Certain && !char.IsDigit(text[place.Span.Start - 1]));
        return found.Select(place => new Island(
            IslandKind.Stripped,
            place.Span,
            place.Certainty == Certainty.Certain || (isProved && place.Certainty == Certainty.Likely)
                ? Certainty.Certain
                : Certainty.Likely,
            [new TextEdit(place.Span, Character(place.Span.Of(text)))]
        ));
    }

    /// <summary>The character with the number after the x.</summary>
    private static string Character(ReadOnlySpan<char> residue) =>
        ((char)int.Parse(residue[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    private static bool IsOneOf(ReadOnlySpan<char> code, string[] codes)
    {
        foreach (var known in codes)
        {
            if (code.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>A number such as 10x2014 is a product, and x2014 beside brackets or signs is a variable.</summary>
    private static bool IsAmongWords(string text, int at)
    {
        var (before, after) = Around(text, at);
        return !char.IsDigit(before)
            && !char.IsDigit(after)
            && before is not ('\\' or '{' or '0')
            && (char.IsLetter(before) || char.IsLetter(after) || (before == ' ' && after == ' ' && IsWordBeside(text, at)));
    }

    /// <summary>
    /// Letters before it usually make it a name with a year (<c>Phoenix2014</c>, <c>marx2012capital</c>), except after a lower-case word
    /// whose last letter or suffix is never followed by an x. Without letters before it, x2014 may be a name itself.
    /// </summary>
    private static Certainty CertaintyOf(string text, int at)
    {
        if (at > 0 && char.IsDigit(text[at - 1]))
            return Certainty.Certain;
        var word = LettersBeside.WithDigitsBefore(text, at);
        var behind = text.AsSpan(at + Length);
        if (word.Length < 3 || word.ContainsAnyExceptInRange('a', 'z') || behind is not [>= 'a' and <= 'z', ..])
            return Certainty.Weak;
        return
            word[^1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'n' or 'y' or 'x' or 'l' or 'r')
            || (word[^1] is 'l' or 'r' && word.Length > 4)
            || word.EndsWith("ion")
            || word.EndsWith("ce")
            || word.EndsWith("ity")
            ? Certainty.Certain
            : Certainty.Likely;
    }

    private static bool IsWordBeside(string text, int at) =>
        at > 1
        && (char.IsLetter(text[at - 2]) || text[at - 2] is '%' or ')')
        && at + Length + 1 < text.Length
        && char.IsLetter(text[at + Length + 1]);

    private static bool IsBehindNumber(string text, int at, int known)
    {
        var (before, after) = Around(text, at);
        return (char.IsDigit(before) || at == known) && (!char.IsLetterOrDigit(after) || text.AsSpan(at + Length).StartsWith("x00"));
    }

    private static (char Before, char After) Around(string text, int at) =>
        (at > 0 ? text[at - 1] : ' ', at + Length < text.Length ? text[at + Length] : ' ');
}
