namespace PaperLint.Analyzers.Latex;

/// <summary>Recognises URLs and paths, whose names only look like mathematics.</summary>
internal static class Addresses
{
    private static readonly string[] Marks = ["://", "www.", ".com/", ".io/", ".org/", ".net/", ".ai/", ".edu/", ".co/", ".github.io", ".me/"];

    /// <summary>How many characters the address that starts here has, up to the next white space; 0 where there is none.</summary>
    public static int LengthAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        var chunk = text.AsSpan(at, end - at);
        if (chunk.Count('}') > chunk.Count('{'))
        {
            // The address stands inside of braces that opened before it.
            chunk = chunk[..chunk.LastIndexOf('}')];
            end = at + chunk.Length;
        }

        if (chunk.Length < 6 || chunk.IndexOfAny('/', '.') < 0)
            return 0;
        foreach (var mark in Marks)
        {
            if (chunk.Contains(mark, StringComparison.OrdinalIgnoreCase))
                return WithLabel(text, end, chunk) - at;
        }

        return 0;
    }

    /// <summary>A label in braces that is stuck to the address may hold spaces: <c>…/main{this http URL}</c>.</summary>
    private static int WithLabel(string text, int end, ReadOnlySpan<char> chunk)
    {
        if (chunk.Count('{') <= chunk.Count('}'))
            return end;
        var close = text.IndexOf('}', end);
        return close >= 0 && close - end < 60 ? close + 1 : end;
    }
}
