namespace PaperLint.Rules;

/// <summary>Patterns in which <c>*</c> stands for any text and every other character for itself.</summary>
public static class StarPattern
{
    /// <summary>Whether the pattern matches the whole text. On a mismatch, the last star is extended by one character.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t, star, taken) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, taken) = (p++, t);
            else if (p < pattern.Length && pattern[p] == text[t])
                (p, t) = (p + 1, t + 1);
            else if (star >= 0)
                (p, t) = (star + 1, ++taken);
            else
                return false;
        }

        return pattern[p..].IndexOfAnyExcept('*') < 0;
    }
}
