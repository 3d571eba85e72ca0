using PaperLint.Analyzers.Protection;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Finds dollars that open mathematics without closing it, or the other way round. A dollar alone may also be money: <c>$5</c>, <c>US$</c>.
/// </summary>
internal static class DollarBalance
{
    /// <summary>How far before and after a dollar to look for mathematics, in UTF-16 code units.</summary>
    private const int Near = 24;

    /// <param name="formulas">The spans of intact mathematics.</param>
    /// <returns>The first such dollar, if any: after it, opening and closing dollars cannot be distinguished.</returns>
    public static IEnumerable<TextSpan> Find(ReadOnlySpan<char> text, List<TextSpan> formulas)
    {
        var lone = -1;
        var count = 0;
        for (var at = text.IndexOf('$'); at >= 0 && at < text.Length; at = Next(text, at + 1))
        {
            if ((at > 0 && text[at - 1] == '\\') || IsIn(formulas, at) || IsMoney(text, at))
                continue;
            count++;
            if (lone < 0 && IsBesideMathematics(text, at))
                lone = at;
        }

        return lone >= 0 && count % 2 == 1 ? [new TextSpan(lone, 1)] : [];
    }

    /// <summary>False if <see cref="Find"/> finds nothing, given that dollars are the only marks around formulas.</summary>
    public static bool IsLost(ReadOnlySpan<char> text)
    {
        var count = 0;
        var formula = DollarMath.Next(text, 0);
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (formula is { } known && at >= known.Start)
            {
                at = known.End - 1;
                formula = DollarMath.Next(text, known.End);
            }
            else if (!(at > 0 && text[at - 1] == '\\') && !IsMoney(text, at))
            {
                count++;
            }
        }

        return count % 2 == 1;
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        var next = from < text.Length ? text[from..].IndexOf('$') : -1;
        return next < 0 ? -1 : from + next;
    }

    private static bool IsIn(List<TextSpan> formulas, int at) => formulas.Exists(formula => at >= formula.Start && at < formula.End);

    private static bool IsMoney(ReadOnlySpan<char> text, int at) =>
        (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        || (
            at > 0
            && char.IsLetterOrDigit(text[at - 1])
            && (at + 1 == text.Length || (!char.IsLetter(text[at + 1]) && text[at + 1] != '\\'))
        );

    private static bool IsBesideMathematics(ReadOnlySpan<char> text, int at) =>
        HasMathematics(text[(at + 1)..Math.Min(text.Length, at + 1 + Near)]) || HasMathematics(text[Math.Max(0, at - Near)..at]);

    private static bool HasMathematics(ReadOnlySpan<char> near)
    {
        for (var i = 0; i + 1 < near.Length; i++)
        {
            if (
                (near[i] == '\\' && char.IsAsciiLetter(near[i + 1]))
                || (near[i] is '^' or '_' && near[i + 1] is '{' or '\\' or (>= '0' and <= '9'))
            )
                return true;
        }

        return false;
    }
}
