namespace PaperLint.Sources.Guessing;

/// <summary>What a single value looks like.</summary>
internal static class ValueShape
{
    private const string Stops = ".!?。！？…";
    private const string Closers = "\"'”’)]»";

    /// <summary>
    /// Whether it consists of at least a few words: mostly letters, separated by spaces unless its script does not use them.
    /// </summary>
    public static bool IsWordy(ReadOnlySpan<char> value)
    {
        var (letters, others, words, isInWord, isUnspaced) = (0, 0, 0, false, false);
        foreach (var c in value)
        {
            if (char.IsWhiteSpace(c))
            {
                isInWord = false;
                continue;
            }

            if (!char.IsLetter(c))
            {
                others++;
                continue;
            }

            letters++;
            isUnspaced |= IsUnspaced(c);
            words += isInWord ? 0 : 1;
            isInWord = true;
        }

        return (words >= 2 || (isUnspaced && letters >= 4)) && letters >= 2 * others;
    }

    public static bool EndsAsSentence(ReadOnlySpan<char> value)
    {
        var end = value.TrimEnd().TrimEnd(Closers);
        return !end.IsEmpty && Stops.Contains(end[^1], StringComparison.Ordinal);
    }

    /// <summary>Whether it is a list of people: parts of one to four words, separated by commas or similar, all capitalised.</summary>
    public static bool IsPeople(ReadOnlySpan<char> value)
    {
        var (people, words, isInWord) = (0, 0, false);
        for (var i = 0; i <= value.Length; i++)
        {
            var ends = i == value.Length || value[i] is ',' or ';' or '&' or '|';
            if (ends || char.IsWhiteSpace(value[i]))
            {
                isInWord = false;
                if (ends && words is < 1 or > 4)
                    return false;
                if (ends)
                    (people, words) = (people + 1, 0);
                continue;
            }

            // Only particles such as 'van' and 'and' are in lower case.
            if (!isInWord && (!char.IsLetter(value[i]) || (char.IsLower(value[i]) && LengthOfWord(value[i..]) > 3)))
                return false;
            words += isInWord ? 0 : 1;
            isInWord = true;
        }

        return people >= 2;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text) => text.IndexOfAny(" ,;&|") is >= 0 and var end ? end : text.Length;

    /// <summary>Chinese, Japanese and Thai, which are written without spaces.</summary>
    private static bool IsUnspaced(char c) =>
        c is (>= '\u0E00' and <= '\u0E7F') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
