namespace PaperLint.Sources.Discovery;

/// <summary>
/// What matches a single character in an ignore file: a literal, <c>?</c>, an escape, or a set such as <c>[a-z]</c> and
/// <c>[![:digit:]]</c>.
/// </summary>
internal static class CharacterSet
{
    /// <summary>
    /// The length of the element that a pattern begins with, if it matches a character; 0 if it does not, or if it is invalid.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> pattern, char character) =>
        pattern[0] switch
        {
            '?' => 1,
            '\\' => pattern.Length > 1 && pattern[1] == character ? 2 : 0,
            '[' => LengthOfSet(pattern, character),
            var literal => literal == character ? 1 : 0,
        };

    private static int LengthOfSet(ReadOnlySpan<char> pattern, char character)
    {
        var at = 1;
        var isNegated = at < pattern.Length && pattern[at] is '!' or '^';
        if (isNegated)
            at++;
        var isIn = false;
        for (var isFirst = true; at < pattern.Length; isFirst = false)
        {
            if (pattern[at] == ']' && !isFirst)
                return isIn != isNegated ? at + 1 : 0;
            if (pattern[at..].StartsWith("[:") && pattern[at..].IndexOf(":]") is > 0 and var end)
            {
                isIn |= IsOf(pattern[(at + 2)..(at + end)], character);
                at += end + 2;
                continue;
            }

            var low = Take(pattern, ref at);
            var high = low;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                high = Take(pattern, ref at);
            }

            // In a descending range, Git still matches the first character.
            isIn |= character == low || (low <= character && character <= high);
        }

        return 0;
    }

    private static char Take(ReadOnlySpan<char> pattern, ref int at)
    {
        if (pattern[at] == '\\' && at + 1 < pattern.Length)
            at++;
        return pattern[at++];
    }

    private static bool IsOf(ReadOnlySpan<char> name, char character) =>
        name switch
        {
            "alnum" => char.IsAsciiLetterOrDigit(character),
            "alpha" => char.IsAsciiLetter(character),
            "blank" => character is ' ' or '\t',
            "cntrl" => char.IsControl(character),
            "digit" => char.IsAsciiDigit(character),
            "graph" => character is > ' ' and <= '~',
            "lower" => char.IsAsciiLetterLower(character),
            "print" => character is >= ' ' and <= '~',
            "punct" => char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character)),
            "space" => character is ' ' or (>= '\t' and <= '\r'),
            "upper" => char.IsAsciiLetterUpper(character),
            "xdigit" => char.IsAsciiHexDigit(character),
            _ => false,
        };
}
