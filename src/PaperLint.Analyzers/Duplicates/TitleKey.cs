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

    /// <summary>The key; empty if the title is too generic to distinguish papers.</summary>
    /// <param name="memory">Where the key is; replaced by a longer one if it must be.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> title, ref char[] memory)
    {
        if (!HasEnoughWords(title))
            return default;
        if (memory.Length < 2 * title.Length)
            memory = new char[4 * title.Length];
        ReadOnlySpan<char> folded = memory.AsSpan(0, Folded.Write(title, memory));
        return folded.Length < FewestLetters || IsGeneric(folded) ? default : folded;
    }

    private static bool IsGeneric(ReadOnlySpan<char> folded)
    {
        foreach (var start in Generic)
        {
            if (folded.StartsWith(start, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool HasEnoughWords(ReadOnlySpan<char> title)
    {
        var words = 0;
        for (var i = 0; i < title.Length && words < FewestWords; i++)
        {
            if (!char.IsWhiteSpace(title[i]) && (i == 0 || char.IsWhiteSpace(title[i - 1])))
                words++;
        }

        return words == FewestWords;
    }
}
