using PaperLint.Records;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>What equal titles have in common: their letters and digits, in lower case.</summary>
internal static class TitleKey
{
    /// <summary>Shorter titles ("Deep Learning", "Preface") are shared by unrelated papers.</summary>
    private const int FewestLetters = 16;
    private const int FewestWords = 3;

    /// <summary>Beginnings of titles that every journal and conference uses again and again, folded.</summary>
    private static readonly string[] Generic =
    [
        "introductiontothe",
        "messagefrom",
        "guesteditor",
        "editorial",
        "tableofcontents",
        "frontmatter",
        "backmatter",
        "authorindex",
        "subjectindex",
        "listof",
        "inthisissue",
        "announcement",
        "callforpapers",
        "correctionto",
        "erratum",
        "corrigendum",
        "bookreview",
        "conferencecommittee",
        "organizingcommittee",
        "programcommittee",
        "proceedingsof",
        "welcometo",
        "copyrightpage",
        "titlepage",
        "lettertotheeditor",
        "letterstotheeditor",
    ];

    /// <summary>The key; null if the title is too generic to distinguish papers.</summary>
    public static string? Of(ReadOnlySpan<char> title)
    {
        if (CountWords(title) < FewestWords)
            return null;
        var folded = Folded.Of(title);
        return folded.Length < FewestLetters || Array.Exists(Generic, start => folded.StartsWith(start, StringComparison.Ordinal))
            ? null
            : folded;
    }

    private static int CountWords(ReadOnlySpan<char> title)
    {
        var words = 0;
        for (var i = 0; i < title.Length; i++)
        {
            if (!char.IsWhiteSpace(title[i]) && (i == 0 || char.IsWhiteSpace(title[i - 1])))
                words++;
        }

        return words;
    }
}
