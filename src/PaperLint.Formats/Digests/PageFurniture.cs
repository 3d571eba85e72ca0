using System.Globalization;
using System.Text;

namespace PaperLint.Formats.Digests;

/// <summary>Recognises lines of a digest that come from the page around the papers and belong to none of them.</summary>
internal static class PageFurniture
{
    /// <summary>The longest line of furniture, in bytes.</summary>
    public const int Longest = 64;

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <param name="line">The line without its line break and without white space around it.</param>
    /// <param name="atEdge">
    /// Whether a paragraph would begin here or end before it. Inside a paragraph, only a complete phrase counts: wrapped prose may have a
    /// line that is just "new".
    /// </param>
    public static FurnitureKind KindOf(ReadOnlySpan<byte> line, bool atEdge)
    {
        if (line.Length is 0 or > Longest || !Ascii.IsValid(line))
            return FurnitureKind.None;
        var text = Encoding.ASCII.GetString(line);
        if (IsPhrase(text))
            return FurnitureKind.Phrase;
        if (!atEdge)
            return FurnitureKind.None;
        if (IsWord(text))
            return FurnitureKind.Word;
        return IsDate(text) ? FurnitureKind.Date : FurnitureKind.None;
    }

    private static bool IsPhrase(string line) =>
        Equal(line.TrimEnd('!'), "Get trending papers in your email inbox")
        || Equal(line, "byAK and the research community")
        || Equal(line, "by AK and the research community");

    private static bool IsWord(string line) =>
        line is "new" or "Subscribe" or "byAK" or "by AK"
        || line.StartsWith("byAK ", StringComparison.Ordinal)
        || line.StartsWith("by AK ", StringComparison.Ordinal);

    /// <summary><c>Mar 18</c>, <c>March 18, 2024</c>, <c>18 Mar</c>, <c>18 March 2024</c> or <c>2024-03-18</c>.</summary>
    private static bool IsDate(string line)
    {
        if (DateOnly.TryParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return true;
        var words = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (2 or 3) || (words is [_, _, var year] && !IsNumber(year, 1900, 2199)))
            return false;
        return (IsMonth(words[0]) && IsNumber(words[1], 1, 31)) || (IsNumber(words[0], 1, 31) && IsMonth(words[1]));
    }

    private static bool IsMonth(string word)
    {
        var name = word.TrimEnd('.');
        return name.Length >= 3
            && char.IsAsciiLetterUpper(name[0])
            && Array.Exists(Months, month =>
                month.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (name.Length is 3 or 4 || name.Length == month.Length)
            );
    }

    /// <summary>Checked for digits first, because the runtime's parser accepts trailing NUL characters.</summary>
    private static bool IsNumber(string word, int least, int most) =>
        word.All(char.IsAsciiDigit)
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most;

    private static bool Equal(string line, string phrase) => line.Equals(phrase, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The kinds of page furniture.</summary>
internal enum FurnitureKind
{
    None,

    /// <summary>A sentence that occurs only on digest pages.</summary>
    Phrase,

    /// <summary>A word on its own, such as the text of a button.</summary>
    Word,

    /// <summary>The date of the papers that follow.</summary>
    Date,

    /// <summary>The header of the e-mail that contained the digest.</summary>
    MailHeader,
}
