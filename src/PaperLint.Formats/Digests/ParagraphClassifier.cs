namespace PaperLint.Formats.Digests;

/// <summary>Distinguishes titles from abstracts by length, closing full stop, and signs of running prose.</summary>
/// <remarks>
/// In real digests the longest title has 137 characters and the shortest abstract 1,361, so the limits matter only for damaged ones: an
/// abstract that was cut off, a title that ends with a full stop.
/// </remarks>
internal static class ParagraphClassifier
{
    private const int UsualTitle = 160;
    private const int LongestTitle = 250;
    private const int ShortSentence = 100;
    private const int SurelyAbstract = 400;

    /// <summary>How abstracts begin if the next word is in lower case; a title with capitalised words may begin the same way.</summary>
    private static readonly string[] Openings =
    [
        "We ",
        "Our ",
        "This paper ",
        "This work ",
        "In this ",
        "Here ",
        "Here, ",
        "It is ",
        "There are ",
    ];

    /// <summary>Words that end a text only if it was cut off.</summary>
    private static readonly HashSet<string> NeverLast = new(
        ["a", "an", "the", "of", "to", "and", "or", "for", "with", "by", "that", "which", "we", "our", "is", "are", "from", "as", "than"],
        StringComparer.Ordinal
    );

    /// <summary>Whether a text of this length is an abstract, whatever its content.</summary>
    /// <param name="length">In UTF-16 code units.</param>
    public static bool IsSurelyAbstract(long length) => length >= SurelyAbstract;

    public static ParagraphClass Of(ReadOnlySpan<char> text)
    {
        if (IsSurelyAbstract(text.Length))
            return ParagraphClass.Abstract;
        var closed = EndsWithStop(text);
        var sentences = HasSentenceBreak(text);
        if (text.Length >= LongestTitle)
            return closed || sentences ? ParagraphClass.Abstract : ParagraphClass.LikelyAbstract;
        if (closed && sentences && text.Length >= UsualTitle)
            return ParagraphClass.Abstract;
        if (closed)
            return text.Length < ShortSentence && !sentences ? ParagraphClass.LikelyTitle : ParagraphClass.LikelyAbstract;
        var prose = sentences || BeginsLikeProse(text) || IsCut(text);
        if (text.Length < UsualTitle)
            return prose ? ParagraphClass.LikelyTitle : ParagraphClass.Title;
        return prose ? ParagraphClass.LikelyAbstract : ParagraphClass.LikelyTitle;
    }

    /// <summary>Question and exclamation marks do not count because titles end with them too; nor does an ellipsis.</summary>
    private static bool EndsWithStop(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd("\"')]}”’");
        return end.EndsWith("。", StringComparison.Ordinal)
            || (end.EndsWith(".", StringComparison.Ordinal) && !end.EndsWith("..", StringComparison.Ordinal));
    }

    /// <summary>A full stop after a word of lower-case letters, then a capital. "vs. Humans" does not count.</summary>
    private static bool HasSentenceBreak(ReadOnlySpan<char> text)
    {
        for (var at = 3; at + 2 < text.Length; at++)
        {
            if (
                text[at] == '.'
                && char.IsWhiteSpace(text[at + 1])
                && char.IsUpper(text[at + 2])
                && char.IsLower(text[at - 1])
                && char.IsLower(text[at - 2])
                && char.IsLower(text[at - 3])
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsLikeProse(ReadOnlySpan<char> text)
    {
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal) && text.Length > opening.Length && char.IsLower(text[opening.Length]))
                return true;
        }

        return false;
    }

    private static bool IsCut(ReadOnlySpan<char> text)
    {
        if (text[^1] is ',' or ';' or ':' or '-' or '(' or '…' || text.EndsWith("...", StringComparison.Ordinal))
            return true;
        var last = text[(text.LastIndexOfAny(' ', '\n', '\r') + 1)..];
        return NeverLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last);
    }
}
