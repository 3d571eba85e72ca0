using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Detects languages in which the short names of commands are words: French, whose <c>le</c>, <c>ne</c> and <c>ni</c> an English abstract
/// may quote, and programming languages, which compare with <c>ne</c>, <c>le</c> and <c>gt</c>.
/// </summary>
internal static class OtherLanguages
{
    private static readonly string[] Articles = [" le ", " la ", " les ", " du ", " des "];

    // Evidence that takes more than one word: Fortran's operators, and phrases with "shell", which alone is also a term of physics.
    private static readonly string[] Phrases = [".eq.", ".ne.", ".not.", ".and.", ".or.", "shell script", "shell command", "Unix shell"];

    /// <summary>Whether there is a French article before a word in lower case: <c>le vaccin</c>.</summary>
    public static bool HasFrench(ReadOnlySpan<char> text)
    {
        foreach (var article in Articles)
        {
            for (var from = 0; text[from..].IndexOf(article, StringComparison.Ordinal) is >= 0 and var at; from += at + article.Length - 1)
            {
                var word = LettersBeside.After(text, from + at + article.Length);
                // In "x le theta" the word after "le" is a command's name, so "le" is not French.
                if (word.Length > 3 && char.IsLower(word[0]) && !CommandTable.Shared.TryFind(word, out _))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text is about programs that compare by name.</summary>
    public static bool HasProgram(ReadOnlySpan<char> text) =>
        WordTable.HasAny(WordKind.Program, text) || HasPhrase(text) || HasVariable(text);

    private static bool HasPhrase(ReadOnlySpan<char> text)
    {
        foreach (var phrase in Phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a variable with a dollar sign is compared, as in <c>$x ne 5</c>. Mathematics would have a second dollar that closes it.
    /// </summary>
    private static bool HasVariable(ReadOnlySpan<char> text)
    {
        for (var rest = text; rest.IndexOf('$') is >= 0 and var at; )
        {
            rest = rest[(at + 1)..];
            var name = LettersBeside.After(rest, 0);
            if (
                name.IsEmpty
                || !rest[name.Length..].StartsWith(' ')
                || !CommandTable.Shared.Has(Role.Program, LettersBeside.After(rest, name.Length + 1))
            )
                continue;
            if (rest.IndexOf('$') is var next && (next < 0 || " ([{\"".Contains(rest[next - 1])))
                return true;
        }

        return false;
    }
}
