namespace PaperLint.Analyzers.Latex.Words;

/// <summary>Tells "5 times 10 minutes", which says how often something was done, from "5 times 10 pixels", which is a size.</summary>
internal static class Repetitions
{
    /// <summary>Whether the words behind the second of two numbers make the word between them English.</summary>
    /// <param name="rest">The text behind that number.</param>
    public static bool Follow(ReadOnlySpan<char> rest)
    {
        rest = PastFactors(rest);
        if (rest is ['-' or '\u00a0', ..] or [' ' or '\n', ..])
            rest = rest[1..];
        var word = Word(rest);
        if (IsTime(word) || IsSomebody(word) || word is "each" or "per" or "apart")
            return true;
        return word switch
        {
            "a" => IsTime(Word(rest[1..].TrimStart(' '))),
            "or" => IsPlainNumber(rest[2..].TrimStart(' ')),
            _ => false,
        };
    }

    /// <summary>Behind all that is multiplied in one row: <c>2 times 3 times 5 hours</c>.</summary>
    private static ReadOnlySpan<char> PastFactors(ReadOnlySpan<char> rest)
    {
        while (rest.StartsWith(" times ") && NumberLength(rest[7..]) is > 0 and var length)
            rest = rest[(7 + length)..];
        return rest;
    }

    /// <summary>A number that is not the first side of another size.</summary>
    private static bool IsPlainNumber(ReadOnlySpan<char> text) => NumberLength(text) is > 0 and var length && Word(text[length..].TrimStart(' ')) is not ("times" or "x") && !text[length..].TrimStart(' ').StartsWith("×");

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || (text[length] is '.' or ',' && length + 1 < text.Length && char.IsAsciiDigit(text[length + 1]))))
            length++;
        return length;
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
            length++;
        return text[..length];
    }

    private static bool IsTime(ReadOnlySpan<char> word) => word is "s" or "sec" or "secs" or "second" or "seconds" or "ms" or "millisecond" or "milliseconds" or "min" or "mins" or "minute" or "minutes"
        or "h" or "hr" or "hrs" or "hour" or "hours" or "day" or "days" or "night" or "nights" or "week" or "weeks" or "month" or "months" or "year" or "years" or "decade" or "decades";

    private static bool IsSomebody(ReadOnlySpan<char> word) => word is "people" or "persons" or "participants" or "subjects" or "users" or "patients" or "students" or "volunteers" or "children" or "men" or "women"
        or "respondents" or "annotators" or "players" or "experts" or "workers";
}
