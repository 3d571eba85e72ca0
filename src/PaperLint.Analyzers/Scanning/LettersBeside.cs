namespace PaperLint.Analyzers.Scanning;

/// <summary>The unbroken letters next to a place of a text; empty where none stands there.</summary>
internal static class LettersBeside
{
    /// <param name="end">The place, behind the letters.</param>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[start..end];
    }

    /// <param name="start">The place, before the letters; it may be the end of the text.</param>
    public static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[start..end];
    }
}
