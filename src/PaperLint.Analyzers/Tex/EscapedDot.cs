using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Tex;

/// <summary>
/// Distinguishes <c>\.</c> that a program wrote for a dot (<c>www\.example\.org</c>) from TeX's dot over a letter (<c>Je\.zewski</c>).
/// </summary>
/// <remarks>Only a mark without a brace after it is ambiguous: <c>\.{z}</c> is TeX.</remarks>
internal static class EscapedDot
{
    /// <summary>Whether the mark may be an escaped dot: inside a word, unless some language puts a dot over the letter after it.</summary>
    /// <param name="mark">Position of the backslash.</param>
    public static bool MayBe(ReadOnlySpan<char> text, int mark)
    {
        if (mark == 0 || !char.IsLetterOrDigit(text[mark - 1]))
            return false;
        return LettersBeside.After(text, mark + 2) switch
        {
            [] => false,
            "zip" => true,
            ['z' or 'Z', ..] => false,
            // Lithuanian: Kalvait\.e, Pan\.ev\.e\.zys.
            ['e' or 'E'] or ['e' or 'E', 'n'] => false,
            _ => true,
        };
    }
}
