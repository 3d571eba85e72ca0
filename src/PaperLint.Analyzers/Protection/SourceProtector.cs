using PaperLint.Analysis;
using PaperLint.Analyzers.Scanning;
using PaperLint.Records;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// Claims pieces of source code that are not in backticks: strings with escapes of a programming language (<c>"%s\n"</c>), calls with such
/// an argument (<c>printf("\alpha")</c>), regular expressions (<c>\d+\s*</c>), scripts of <c>sed</c> and similar programs, and HTML
/// elements for code.
/// </summary>
/// <remarks>TeX also has commands of one letter: an escape counts only if no letter or brace follows as an argument would.</remarks>
public sealed class SourceProtector : Protector
{
    private const int LongestString = 120;

    /// <summary>
    /// An escape of C, Python, JSON or regular expressions, including the characters after it that show that it is not a command.
    /// </summary>
    private static readonly GuardedRegex Escape = new(
        @"\\(?:[abfnrtv0](?:[""'%\\:.,)\]]|\z| [^a-z])|[dwsDWSbB](?:[""'+*?\])|\\]|\{\d|\z)|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|\\[ntr""'])"
    );

    private static readonly GuardedRegex Call = new(
        @"[A-Za-z_][\w.]{2,40}\((?:[rbfuRBFU]?""[^""\r\n]{0,100}""|[rbfuRBFU]?'[^'\r\n]{0,100}')[^()\r\n]{0,80}\)",
        ["(\"", "('", "(r\"", "(b\"", "(f\"", "(u\"", "(r'", "(b'", "(f'", "(u'"]
    );

    private static readonly GuardedRegex Expression = new(
        @"[!-~]{0,80}(?:\\[dwsDWSbB](?:[+*?\])|]|\{\d|\\[dwsDWSbB.(\[])|\[[^\]\s]*\\[wdsWDS](?:[^A-Za-z\]\s][^\]\s]*)?\])[!-~]{0,80}"
    );

    /// <summary>
    /// Bytes and characters as programs print them: <c>\xe2\x80\x99</c>, <c>\u00e9</c>. Commands such as <c>\xi</c> have no digits.
    /// </summary>
    private static readonly GuardedRegex Bytes = new(
        @"(?:\\x[0-9A-Fa-f]{2}){2,}|\\x(?:[0-9][0-9A-Fa-f]|[A-Fa-f][0-9])|(?:\\u[0-9A-Fa-f]{4})+",
        ["\\x", "\\u"]
    );

    private static readonly GuardedRegex Script = new(
        @"\b(?:sed|awk|perl|grep|egrep|rg|jq)(?: -\w+)* (?:'[^'\r\n]{1,200}'|""[^""\r\n]{1,200}"")",
        [" '", " \""]
    );

    private static readonly GuardedRegex Element = new(
        @"<(?:code|pre|kbd|samp|tt)>[^<]{1,400}</(?:code|pre|kbd|samp|tt)>",
        ["<code>", "<pre>", "<kbd>", "<samp>", "<tt>"]
    );

    public override Clue Clue { get; } = Clue.Any(Clue.Of("\\"), Clue.Of(" '"), Clue.Of(" \""), Clue.Of("</"));

    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims)
    {
        if (field.Role is not (FieldRole.Title or FieldRole.Abstract))
            return;
        var text = field.Span;
        if (text.Contains('\\'))
        {
            if (text.ContainsAny('"', '\''))
            {
                ClaimStrings(text, claims);
                Call.Collect(text, claims);
            }

            if (HasClass(text))
                Expression.Collect(text, claims);
            Bytes.Collect(text, claims);
        }

        if (text.ContainsAny('"', '\''))
            Script.Collect(text, claims);
        if (text.Contains("</", StringComparison.Ordinal))
            Element.Collect(text, claims);
    }

    /// <summary>
    /// Whether there is a character class of regular expressions, such as <c>\d+</c>. Commands such as <c>\delta</c> continue with a
    /// letter.
    /// </summary>
    private static bool HasClass(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 2 < text.Length; at++)
        {
            var next = text[at..].IndexOf('\\');
            if (next < 0 || at + next + 2 >= text.Length)
                return false;
            at += next;
            if (text[at + 1] is 'd' or 'w' or 's' or 'D' or 'W' or 'S' or 'b' or 'B' && !char.IsAsciiLetter(text[at + 2]))
                return true;
        }

        return false;
    }

    private static void ClaimStrings(ReadOnlySpan<char> text, ICollection<TextSpan> claims)
    {
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOfAny('"', '\'');
            if (next < 0)
                return;
            at += next;
            var end = BeginsString(text, at) ? EndOfString(text, at) : -1;
            if (end > 0 && Escape.IsMatch(text[(at + 1)..(end - 1)]))
            {
                // The kind of string may be before it: r'\d'.
                claims.Add(TextSpan.FromBounds(at > 0 && char.IsLetter(text[at - 1]) ? at - 1 : at, end));
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    private static bool BeginsString(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && "rbfuRBFU".Contains(text[at - 1]))
            at--;
        return at == 0 || char.IsWhiteSpace(text[at - 1]) || "([{=,:+".Contains(text[at - 1]);
    }

    /// <summary>The position after the mark that closes a string, or -1 if none does.</summary>
    private static int EndOfString(ReadOnlySpan<char> text, int open)
    {
        for (var at = open + 1; at < Math.Min(text.Length, open + LongestString); at++)
        {
            if (text[at] == text[open])
                return at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]) ? at + 1 : -1;
            if (text[at] is '\r' or '\n')
                return -1;
            if (text[at] == '\\')
                at++;
        }

        return -1;
    }
}
