using System.Buffers;
using System.Collections.Frozen;
using PaperLint.Text;

namespace PaperLint.Analyzers.Protection;

/// <summary>Finds where a URL begins and ends in prose, starting from a character that every URL has.</summary>
internal static class UrlScanner
{
    /// <summary>How far before an anchor to look, in UTF-16 code units.</summary>
    private const int Reach = 80;

    /// <summary>The characters to look for. <see cref="At"/> is called at each.</summary>
    public static SearchValues<char> Anchors { get; } = SearchValues.Create("/@");

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\u00A0\u2009<>\"“”‘’«»`|");

    private static readonly FrozenSet<string> TopDomains = new[]
    {
        "ai",
        "at",
        "au",
        "be",
        "br",
        "ca",
        "cc",
        "ch",
        "cloud",
        "cn",
        "co",
        "com",
        "de",
        "dev",
        "dk",
        "edu",
        "es",
        "eu",
        "fi",
        "fr",
        "gg",
        "gl",
        "gov",
        "hk",
        "il",
        "in",
        "info",
        "io",
        "it",
        "jp",
        "kr",
        "link",
        "ly",
        "me",
        "mil",
        "ml",
        "net",
        "nl",
        "no",
        "nz",
        "org",
        "page",
        "pl",
        "pt",
        "ru",
        "science",
        "se",
        "sg",
        "site",
        "tech",
        "tv",
        "tw",
        "uk",
        "us",
        "xyz",
        "za",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The URL, DOI or e-mail address that the <c>/</c> or <c>@</c> at a position belongs to, or null.</summary>
    public static TextSpan? At(ReadOnlySpan<char> text, int anchor)
    {
        if (text[anchor] == '@')
            return Mail(text, anchor);
        var start = SchemeStart(text, anchor) ?? HostStart(text, anchor) ?? DoiStart(text, anchor);
        if (start is not { } first)
            return null;
        var end = EndFrom(text, anchor + 1, first);
        return end > anchor ? TextSpan.FromBounds(first, end) : null;
    }

    /// <summary>Where the letters before <c>://</c> begin.</summary>
    private static int? SchemeStart(ReadOnlySpan<char> text, int slash)
    {
        if (slash == 0 || text[slash - 1] != ':' || slash + 1 >= text.Length || text[slash + 1] != '/')
            return null;
        var start = slash - 1;
        while (start > 0 && slash - start < 12 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] == '+'))
            start--;
        return start < slash - 1 ? start : null;
    }

    /// <summary>
    /// Where the host before the first <c>/</c> of a path begins: names between dots, the last one a known top-level domain.
    /// </summary>
    private static int? HostStart(ReadOnlySpan<char> text, int slash)
    {
        var start = slash;
        while (start > 0 && slash - start < Reach && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-'))
            start--;
        while (start < slash && !char.IsAsciiLetterOrDigit(text[start]))
            start++;
        var host = text[start..slash];
        var dot = host.LastIndexOf('.');
        return dot > 0 && TopDomains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(host[(dot + 1)..]) ? start : null;
    }

    /// <summary>Where <c>10.1234/</c> begins.</summary>
    private static int? DoiStart(ReadOnlySpan<char> text, int slash)
    {
        var start = slash;
        while (start > 0 && slash - start < 16 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var prefix = text[start..slash];
        return prefix.StartsWith("10.") && prefix.Length is >= 7 and <= 12 ? start : null;
    }

    private static TextSpan? Mail(ReadOnlySpan<char> text, int at)
    {
        var start = NamesStart(text, at) ?? NameStart(text, at);
        var end = at + 1;
        while (end < text.Length && end - at < Reach && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            end++;
        while (end > at && text[end - 1] is '.' or '-')
            end--;
        return start < at && text[at..end].Contains('.') ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary>Where the name before an <c>@</c> begins. A tie or an accent at its beginning is not part of it.</summary>
    private static int NameStart(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < Reach && IsInName(text[start - 1]))
            start--;
        while (start < at && text[start] is '~' or '^' or '%')
            start++;
        return start;
    }

    /// <summary>Where a list of names at one host begins: <c>{jane,joe}@example.org</c>.</summary>
    private static int? NamesStart(ReadOnlySpan<char> text, int at)
    {
        var start = at - 1;
        if (start < 0 || text[start] != '}')
            return null;
        while (start > 0 && at - start < Reach && (IsInName(text[start - 1]) || text[start - 1] is ',' or ' '))
            start--;
        return start > 0 && text[start - 1] == '{' && start < at - 1 ? start - 1 : null;
    }

    private static bool IsInName(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or '+' or '~' or '^' or '%';

    /// <summary>
    /// The end of a URL: before white space or a mark that no URL contains, and without the punctuation of the sentence around it.
    /// </summary>
    private static int EndFrom(ReadOnlySpan<char> text, int from, int start)
    {
        var stop = text[from..].IndexOfAny(Ends);
        var end = stop < 0 ? text.Length : from + stop;
        while (end > from)
        {
            var last = text[end - 1];
            if (".,;:!?'*$\\".Contains(last) || IsUnopened(text[start..end], last))
                end--;
            else
                break;
        }

        return end;
    }

    /// <summary>Whether a closing bracket at the end closes nothing in the URL: then it belongs to the sentence.</summary>
    private static bool IsUnopened(ReadOnlySpan<char> url, char last)
    {
        var open = last switch
        {
            ')' => '(',
            ']' => '[',
            '}' => '{',
            _ => '\0',
        };
        // The limit keeps the time linear for text that ends in thousands of brackets, which is not a URL.
        return open != '\0' && (url.Length > 2_000 || url.Count(open) < url.Count(last));
    }
}
