using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>
/// Distinguishes "5 times 10 minutes", which says how often something was done, from "5 times 10 pixels", which is a size.
/// </summary>
internal static class Repetitions
{
    /// <summary>Whether the words after the second of two numbers make the "times" between them English.</summary>
    /// <param name="rest">The text after that number.</param>
    public static bool Follow(ReadOnlySpan<char> rest)
    {
        rest = PastFactors(rest);
        if (rest is ['-' or '\u00a0', ..] or [' ' or '\n', ..])
            rest = rest[1..];
        var word = LettersBeside.After(rest, 0);
        if (WordTable.Has(WordKind.Duration, word) || WordTable.Has(WordKind.Somebody, word) || word is "each" or "per" or "apart")
            return true;
        return word switch
        {
            "a" => WordTable.Has(WordKind.Duration, LettersBeside.After(rest[1..].TrimStart(' '), 0)),
            "or" => IsPlainNumber(rest[2..].TrimStart(' ')),
            _ => false,
        };
    }

    /// <summary>The text after the last factor of a product: <c>2 times 3 times 5 hours</c>.</summary>
    private static ReadOnlySpan<char> PastFactors(ReadOnlySpan<char> rest)
    {
        while (rest.StartsWith(" times ") && NumberLength(rest[7..]) is > 0 and var length)
            rest = rest[(7 + length)..];
        return rest;
    }

    /// <summary>Whether this is a number that is not the first side of another size.</summary>
    private static bool IsPlainNumber(ReadOnlySpan<char> text) =>
        NumberLength(text) is > 0 and var length
        && LettersBeside.After(text[length..].TrimStart(' '), 0) is not ("times" or "x")
        && !text[length..].TrimStart(' ').StartsWith("×");

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (
            length < text.Length
            && (
                char.IsAsciiDigit(text[length])
                || (text[length] is '.' or ',' && length + 1 < text.Length && char.IsAsciiDigit(text[length + 1]))
            )
        )
            length++;
        return length;
    }
}
