using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Tex;

/// <summary>
/// Tells <c>\.</c> that a program wrote for a dot (<c>www\.example\.org</c>) from TeX's dot over a letter (<c>Je\.zewski</c>).
/// </summary>
/// <remarks>Only a mark with no brace behind it is in doubt: <c>\.{z}</c> is TeX.</remarks>
internal static class EscapedDot
{
    /// <summary>Whether it may be one: in a word, unless the letter behind it is one that languages put a dot on there.</summary>
    /// <param name="mark">Where the backslash stands.</param>
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
