using System.Buffers;
using PaperLint.Analyzers.Latex.Rendering;
using PaperLint.Analyzers.Scanning;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Markup.Scripts;

/// <summary>How an index or exponent is written on the line.</summary>
/// <param name="Before">What goes before it: nothing, <c>_</c>, <c>^</c>, perhaps a bracket.</param>
/// <param name="After">A closing bracket, or nothing.</param>
/// <param name="Raised">All of it in raised or lowered characters; null if it keeps its own.</param>
/// <example>
/// <code>
/// ScriptForm.Of("10", "−3", above: true, isVariable: false, "", ScriptStyle.Plain);   // 10^-3
/// ScriptForm.Of("H", "2", above: false, isVariable: false, "O", ScriptStyle.Plain);   // H2O
/// </code>
/// </example>
internal readonly record struct ScriptForm(string Before, string After, string? Raised)
{
    /// <summary>The dashes that stand for a minus in scripts.</summary>
    public static readonly SearchValues<char> Minus = SearchValues.Create('−', '–', '‐', '‑', '\u2012', '—');

    private static readonly SearchValues<char> Operators = SearchValues.Create("+-*/=<>≤≥ ×·±,|→");

    private static readonly SearchValues<char> Charge = SearchValues.Create("0123456789+-•·.");

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDM");

    private static readonly SearchValues<char> Marks = SearchValues.Create("+-*/∗†‡§¶®™©°′″'•·♯#");

    /// <summary>The endings of ordinals in English, French, Spanish, Italian, Portuguese and Dutch.</summary>
    private static readonly WordSet Ordinals = WordSet.Of("st nd rd th er re e ème eme ère es nde o a os as º ª de ste");

    /// <param name="text">What it stands after, to the end; empty if nothing does.</param>
    /// <param name="script">Without tags.</param>
    /// <param name="isVariable">Whether it stands after a symbol: an italic letter, or one in a formula.</param>
    /// <param name="next">What follows it.</param>
    public static ScriptForm Of(
        ReadOnlySpan<char> text,
        string script,
        bool above,
        bool isVariable,
        ReadOnlySpan<char> next,
        ScriptStyle style
    )
    {
        script = WithMinus(script.Trim());
        var stem = LettersBeside.Before(text, text.Length);
        if (above && script is "o" or "0" && char.IsAsciiDigit(Last(text)) && next is ['C' or 'F' or 'K', ..] && !IsWord(next))
            return new ScriptForm("", "", "°");
        var isClosedUp = above ? IsClosedUpAbove(text, stem, script, isVariable, next) : IsClosedUpBelow(text, stem, script, isVariable);
        if (style == ScriptStyle.Unicode && !IsOrdinal(text, script, above) && UnicodeScripts.TrySet(script, above, out var raised))
            return new ScriptForm("", "", raised);
        var isGroup = !isClosedUp && IsGroup(script);
        return new ScriptForm(
            (
                isClosedUp ? ""
                : above ? "^"
                : "_"
            ) + (isGroup ? "(" : ""),
            isGroup ? ")" : "",
            null
        );
    }

    public static string WithMinus(string script)
    {
        foreach (var dash in script)
        {
            if (Minus.Contains(dash))
                script = script.Replace(dash, '-');
        }

        return script;
    }

    /// <summary>
    /// What a person would type without a mark: <c>H2O</c>, <c>IC50</c>, <c>WO3-x</c>, but <c>x_1</c>, <c>T_c</c>, <c>C_max</c>.
    /// </summary>
    private static bool IsClosedUpBelow(ReadOnlySpan<char> text, ReadOnlySpan<char> stem, string script, bool isVariable)
    {
        if (stem.Length == 0)
            return text.IsEmpty || char.IsAsciiDigit(Last(text)) || (Last(text) is ')' or ']' or '}' && script.All(char.IsAsciiDigit));
        if (isVariable && stem.Length == 1)
            return false;
        if (stem.Length > 1)
            return !(IsGroup(script) && char.IsLower(stem[0]));
        return char.IsUpper(stem[0]) && stem[0] < 128 && !char.IsLower(script.FirstOrDefault());
    }

    /// <summary>Charges, marks, ordinals and the numbers of isotopes need no mark; powers do.</summary>
    private static bool IsClosedUpAbove(
        ReadOnlySpan<char> text,
        ReadOnlySpan<char> stem,
        string script,
        bool isVariable,
        ReadOnlySpan<char> next
    )
    {
        var last = Last(text);
        if (script.Length == 0 || IsOrdinal(text, script, above: true))
            return true;
        if (script.AsSpan().IndexOfAnyExcept(Marks) < 0)
            return true;
        // Ca2+, but SO4^2-: beside a digit, a number needs a mark.
        if (script[^1] is '+' or '-' && script.AsSpan().IndexOfAnyExcept(Charge) < 0)
            return !char.IsAsciiDigit(last) || !char.IsAsciiDigit(script[0]);
        var isNumber = char.IsAsciiDigit(script[0]) && script.All(char.IsAsciiLetterOrDigit);
        if (
            isNumber
            && stem.Length == 0
            && (text.IsEmpty || char.IsWhiteSpace(last) || "([{-–/,;:=+·•“".Contains(last, StringComparison.Ordinal))
        )
            return true;
        // The number of an isotope, after the sign of a difference: δ13C.
        if (isNumber && stem is ['δ' or 'Δ' or 'ε'] && next is [>= 'A' and <= 'Z', ..])
            return true;
        return !isVariable && stem.Length > 1 && script.Length <= 4 && script.All(char.IsLower);
    }

    private static bool IsOrdinal(ReadOnlySpan<char> text, string script, bool above)
    {
        if (!above)
            return false;
        var stem = LettersBeside.Before(text, text.Length);
        // Mlle, Mgr
        if (script is "lle" or "lles" or "me" or "mes" or "gr" or "gne" && stem is [>= 'A' and <= 'Z'])
            return true;
        return Ordinals.Contains(script)
            && (char.IsAsciiDigit(Last(text)) || IsRoman(stem) || (script is "o" or "os" && stem is "n" or "N"));
    }

    private static bool IsRoman(ReadOnlySpan<char> stem) => !stem.IsEmpty && !stem.ContainsAnyExcept(RomanDigits);

    private static bool IsGroup(string script)
    {
        var rest = script.AsSpan();
        var isSigned = rest is ['+' or '-', _, ..];
        if (isSigned)
            rest = rest[1..];
        else if (rest is [_, '+' or '-'])
            rest = rest[..1];
        return rest.ContainsAny(Operators) || (isSigned && rest.Length > 1 && rest.ContainsAnyExceptInRange('.', '9'));
    }

    private static bool IsWord(ReadOnlySpan<char> next) => next.Length > 1 && char.IsLower(next[1]);

    private static char Last(ReadOnlySpan<char> text) => text.IsEmpty ? ' ' : text[^1];
}
