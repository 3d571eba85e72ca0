using System.Globalization;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>Finds punctuation that was written <c>\unicode{x2014}</c> and lost all but its number: <c>wordsx2014such</c>.</summary>
internal static class UnicodeResidue
{
    private static readonly string[] Codes = ["2010", "2011", "2012", "2013", "2014", "2015", "2018", "2019", "201C", "201D", "2026"];

    public static IEnumerable<Island> Find(string text)
    {
        for (var at = text.IndexOf("x20", StringComparison.Ordinal); at >= 0; at = text.IndexOf("x20", at + 1, StringComparison.Ordinal))
        {
            if (at + 5 > text.Length || !Codes.Contains(text.Substring(at + 1, 4)) || !IsStuck(text, at))
                continue;
            var code = (char)int.Parse(text.AsSpan(at + 1, 4), NumberStyles.HexNumber);
            var span = new TextSpan(at, 5);
            yield return new Island(IslandKind.Stripped, span, Certainty.Certain, [new TextEdit(span, code.ToString())]);
        }
    }

    /// <summary>Between two words, of which at least one touches it; a number such as 10x2014 is a product.</summary>
    private static bool IsStuck(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 5 < text.Length ? text[at + 5] : ' ';
        return !char.IsDigit(before) && !char.IsDigit(after) && (char.IsLetter(before) || char.IsLetter(after)) && before is not ('\\' or '{' or '0');
    }
}
