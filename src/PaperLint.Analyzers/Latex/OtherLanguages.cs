using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// What a record says in a language where the short names of commands are words: French, whose <c>le</c>, <c>ne</c> and <c>ni</c> an English
/// abstract may quote, and those of programs, which compare with <c>ne</c>, <c>le</c> and <c>gt</c>.
/// </summary>
internal static class OtherLanguages
{
    private static readonly string[] Articles = [" le ", " la ", " les ", " du ", " des "];

    // "eq" is the only one of these operators that TeX does not know, so where it stands the others are a program's too.
    private static readonly string[] Comparisons =
        [" eq ", ".eq.", ".ne.", ".not.", ".and.", "Fortran", "FORTRAN", "Perl", "XPath", "XQuery", "OData", "PowerShell", "shell", "bash", "Bash"];

    /// <summary>Whether an article of French stands before a word in small letters: <c>le vaccin</c>.</summary>
    public static bool HasFrench(ReadOnlySpan<char> text)
    {
        foreach (var article in Articles)
        {
            for (var from = 0; text[from..].IndexOf(article, StringComparison.Ordinal) is >= 0 and var at; from += at + article.Length - 1)
            {
                var word = LettersBeside.After(text, from + at + article.Length);
                // What is at most theta is no French.
                if (word.Length > 3 && char.IsLower(word[0]) && !CommandTable.Shared.TryFind(word, out _))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a program's comparisons are spoken of.</summary>
    public static bool HasProgram(ReadOnlySpan<char> text)
    {
        foreach (var sign in Comparisons)
        {
            if (text.Contains(sign, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
