using PaperLint.Analyzers.Commands;
using PaperLint.Text;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// Mathematics between dollars, as opposed to money (<c>$5 and $6</c>) and to prose that merely contains two dollars. Each dollar is
/// examined once with the next one, so the time is linear.
/// </summary>
internal static class DollarMath
{
    private const int Longest = 1_000;

    /// <summary>The spans of intact mathematics, including the dollars, in order.</summary>
    public static List<TextSpan> In(ReadOnlySpan<char> text)
    {
        var found = new List<TextSpan>();
        for (var at = 0; Next(text, at) is { } formula; at = formula.End)
            found.Add(formula);
        return found;
    }

    /// <summary>The first such span that begins at a position or after it, outside of mathematics; null if there is none.</summary>
    public static TextSpan? Next(ReadOnlySpan<char> text, int from)
    {
        var open = NextDollar(text, from);
        while (open >= 0)
        {
            // $$…$$ has pairs of dollars.
            var width = open + 1 < text.Length && text[open + 1] == '$' ? 2 : 1;
            var close = NextDollar(text, open + width);
            if (close < 0)
                break;
            var inside = TextSpan.FromBounds(open + width, close);
            if (IsMath(text, inside, isDisplay: width == 2) && (width == 1 || (close + 1 < text.Length && text[close + 1] == '$')))
                return TextSpan.FromBounds(open, close + width);
            open = close;
        }

        return null;
    }

    /// <summary>Whether a text contains mathematics with a command, which only intact LaTeX has.</summary>
    public static bool HasCommandMath(ReadOnlySpan<char> text)
    {
        if (!text.Contains('$') || !text.Contains('\\'))
            return false;
        for (var at = 0; Next(text, at) is { } formula; at = formula.End)
        {
            if (HasCommand(formula.Of(text)))
                return true;
        }

        return false;
    }

    private static int NextDollar(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = text[at..].IndexOf('$');
            if (next < 0)
                return -1;
            at += next;
            if (at == 0 || text[at - 1] != '\\')
                return at;
        }

        return -1;
    }

    /// <param name="isDisplay">
    /// Whether there are two dollars on both sides. Amounts of money never have that; such a formula may contain words.
    /// </param>
    private static bool IsMath(ReadOnlySpan<char> text, TextSpan place, bool isDisplay)
    {
        var inside = place.Of(text);
        if (inside.IsWhiteSpace() || inside.Length > Longest || !IsBalanced(inside))
            return false;
        var touches = !char.IsWhiteSpace(inside[0]) && !char.IsWhiteSpace(inside[^1]);
        var words = CountWords(inside);
        if (
            HasCommand(inside)
            || (!touches && (inside.Contains("_{", StringComparison.Ordinal) || inside.Contains("^{", StringComparison.Ordinal)))
        )
            return touches || words == 0 || isDisplay;
        // A digit after the second dollar means that both are money: $5-$10.
        var beforeDigit = place.End + 1 < text.Length && char.IsAsciiDigit(text[place.End + 1]);
        return touches && !beforeDigit && words == 0;
    }

    private static bool HasCommand(ReadOnlySpan<char> inside)
    {
        for (var at = 0; at + 1 < inside.Length; at++)
        {
            if (inside[at] == '\\' && (char.IsAsciiLetter(inside[at + 1]) || ",;!|{}:".Contains(inside[at + 1])))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Counts words of prose: three or more letters, and not a command, the only content of the formula, a subscript or in a text box.
    /// </summary>
    private static int CountWords(ReadOnlySpan<char> inside)
    {
        var count = 0;
        for (var at = 0; at < inside.Length; )
        {
            if (inside[at] == '\\' && LengthOfBox(inside[at..]) is > 0 and var box)
            {
                at += box;
                continue;
            }

            var start = at;
            while (at < inside.Length && char.IsLetter(inside[at]))
                at++;
            var afterSpace = start == 0 || char.IsWhiteSpace(inside[start - 1]);
            var beforeSpace = at == inside.Length || char.IsWhiteSpace(inside[at]) || inside[at] is ',' or '.';
            if (at - start >= 3 && afterSpace && beforeSpace && at - start < inside.Length)
                count++;
            if (at == start)
                at++;
        }

        return count;
    }

    /// <summary>The length of a text box that begins here, such as <c>\mbox{ for all }</c>; 0 if there is none.</summary>
    private static int LengthOfBox(ReadOnlySpan<char> rest)
    {
        var open = rest.IndexOf('{');
        // \hbox belongs to TeX, not to LaTeX, so the table of commands lacks it.
        if (open < 0 || !(rest[1..open] is "hbox" || CommandTable.Shared.Has(Role.Box, rest[1..open])))
            return 0;
        var close = rest.IndexOf('}');
        return close + 1;
    }

    private static bool IsBalanced(ReadOnlySpan<char> inside)
    {
        var depth = 0;
        for (var at = 0; at < inside.Length && depth >= 0; at++)
        {
            if (inside[at] == '\\')
                at++;
            else if (inside[at] == '{')
                depth++;
            else if (inside[at] == '}')
                depth--;
        }

        return depth == 0;
    }
}
