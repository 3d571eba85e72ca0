using System.Buffers;
using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Tags;

/// <summary>
/// Finds what has the form of markup in a text. Our own, because libraries for HTML repair what they read and forget where it stood, and
/// take <c>a&lt;b and c&gt;d</c> for a tag: here, an element must have a name that publishers use, and each attribute a value.
/// </summary>
internal static class TagScanner
{
    private const string SectionStart = "<![CDATA[";
    private const string SectionEnd = "]]>";

    /// <summary>In UTF-16 code units; longer ones are taken for text.</summary>
    private const int LongestTag = 4000;

    private static readonly SearchValues<char> Starts = SearchValues.Create('<', ']');

    /// <summary>How records that went through BibTeX write the brackets of a tag.</summary>
    private static readonly GuardedRegex TexTag = new(
        @"(?:\$\\less\$|\{\\textless\}|\\textless\{\}|\$<\$)/?[A-Za-z][A-Za-z-]{0,20}(?:\$\\greater\$|\{\\textgreater\}|\\textgreater\{\}|\$>\$)",
        ["less", "$<$"]
    );

    /// <summary>
    /// False if there is certainly no tag, whole or broken, that is not written in TeX: most angle brackets are comparisons.
    /// </summary>
    public static bool MayHaveTags(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + 2 < text.Length; at++)
        {
            var next = text[at..].IndexOf('<');
            if (next < 0 || at + next + 2 >= text.Length)
                return false;
            at += next;
            var start = at + (text[at + 1] is '/' or ' ' ? 2 : 1);
            if (text[at + 1] is '!' or '?' or '$' || (text[at + 1] is '/' && !char.IsAsciiLetter(text[start])))
                return true;
            var end = NameEnd(text, start);
            if (end > start && (end == text.Length || text[end] == ':' || IsName(text[start..end])))
                return true;
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> name) => ElementTable.KindOf(name, isPrefixed: false) is not null || MathNames.Has(name);

    /// <summary>All markup, in order; the partner of no tag is known yet.</summary>
    public static List<Tag> Scan(ReadOnlySpan<char> text)
    {
        var tags = new List<Tag>();
        foreach (var place in TexTag.MatchesIn(text))
        {
            if (OfTex(text, place) is { } tag)
                tags.Add(tag);
        }

        var inTex = tags.Count;
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOfAny(Starts);
            if (next < 0)
                break;
            at += next;
            if (At(text, at) is { } tag)
            {
                tags.Add(tag);
                at = tag.Span.End;
            }
            else
            {
                at++;
            }
        }

        if (inTex > 0)
            tags.Sort(static (one, other) => one.Span.CompareTo(other.Span));
        return tags;
    }

    /// <summary>The markup that begins at a position; null if none does.</summary>
    private static Tag? At(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (rest[0] == ']')
            return rest.StartsWith(SectionEnd) ? new Tag(TagForm.Section, new TextSpan(at, SectionEnd.Length)) : null;
        if (rest[0] != '<' || rest.Length < 3)
            return null;
        return rest[1] switch
        {
            '!' => rest.StartsWith("<!--") ? To(text, at, "-->", TagForm.Comment)
            : rest.StartsWith(SectionStart) ? new Tag(TagForm.Section, new TextSpan(at, SectionStart.Length))
            : rest.StartsWith("<!doctype ", StringComparison.OrdinalIgnoreCase) ? To(text, at, ">", TagForm.Declaration)
            : null,
            '?' => char.IsAsciiLetter(rest[2]) ? To(text, at, "?>", TagForm.Instruction) : null,
            _ => Element(text, at),
        };
    }

    private static Tag? To(ReadOnlySpan<char> text, int at, string end, TagForm form)
    {
        var start = Math.Min(text.Length, at + (form == TagForm.Comment ? 4 : 2));
        var rest = text[start..Math.Min(text.Length, start + LongestTag)];
        var length = rest.IndexOf(end, StringComparison.Ordinal);
        return length < 0 ? null : new Tag(form, TextSpan.FromBounds(at, start + length + end.Length));
    }

    private static Tag? Element(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + LongestTag)];
        var isClose = rest[1] == '/';
        var start = isClose ? 2 : 1;
        var end = NameEnd(rest, start);
        if (end == start)
            return null;
        var isPrefixed = false;
        if (end < rest.Length && rest[end] == ':' && ElementTable.IsPrefix(rest[start..end]))
        {
            isPrefixed = true;
            start = end + 1;
            end = NameEnd(rest, start);
        }

        var name = rest[start..end];
        if (name.IsEmpty)
            return null;
        var attributes = end;
        end = AttributesEnd(rest, end);
        var last = end;
        while (end < rest.Length && char.IsWhiteSpace(rest[end]))
            end++;
        var isEmpty = end < rest.Length && rest[end] == '/';
        if (isEmpty)
            end++;
        while (end < rest.Length && rest[end] == ' ')
            end++;
        if (end >= rest.Length || rest[end] != '>' || (isClose && (isEmpty || last > attributes)))
            return null;
        isPrefixed |= MathNames.Has(name) || (MathNames.HasInFormula(name) && IsInFormula(text, at));
        if (ElementTable.KindOf(name, isPrefixed) is not { } kind)
            return null;
        var form =
            isClose ? TagForm.Close
            : isEmpty ? TagForm.Empty
            : TagForm.Open;
        return new Tag(form, new TextSpan(at, end + 1), kind, name.ToString().ToLowerInvariant())
        {
            IsPrefixed = isPrefixed,
            Attributes = TextSpan.FromBounds(at + attributes, at + last),
        };
    }

    private static bool IsInFormula(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - LongestTag)..at];
        return before.LastIndexOf("<math", StringComparison.Ordinal) > before.LastIndexOf("</math", StringComparison.Ordinal);
    }

    private static int NameEnd(ReadOnlySpan<char> rest, int at)
    {
        if (at >= rest.Length || !char.IsAsciiLetter(rest[at]))
            return at;
        while (at < rest.Length && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '-' or '_'))
            at++;
        return at;
    }

    /// <summary>After the last attribute with a value: <c>x="1"</c>, <c>x='1'</c> or <c>x=1</c>.</summary>
    private static int AttributesEnd(ReadOnlySpan<char> rest, int at)
    {
        while (true)
        {
            var next = at;
            while (next < rest.Length && char.IsWhiteSpace(rest[next]))
                next++;
            if (next == at || next >= rest.Length || !(char.IsAsciiLetter(rest[next]) || rest[next] == '_'))
                return at;
            while (next < rest.Length && (char.IsAsciiLetterOrDigit(rest[next]) || rest[next] is '-' or '_' or ':' or '.'))
                next++;
            if (next + 1 >= rest.Length || rest[next] != '=')
                return at;
            next++;
            if (rest[next] is '"' or '\'')
            {
                var length = rest[(next + 1)..].IndexOf(rest[next]);
                if (length < 0)
                    return at;
                at = next + length + 2;
                continue;
            }

            var end = next;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && rest[end] is not ('>' or '<' or '"' or '\''))
                end++;
            if (end == next)
                return at;
            at = end;
        }
    }

    private static Tag? OfTex(ReadOnlySpan<char> text, TextSpan place)
    {
        var written = place.Of(text);
        var isDollar = written.StartsWith("$<$") || written.StartsWith("$\\");
        var start =
            written.StartsWith("$<$") ? 3
            : isDollar ? "$\\less$".Length
            : written[0] == '{' ? "{\\textless}".Length
            : "\\textless{}".Length;
        var isClose = written[start] == '/';
        start += isClose ? 1 : 0;
        var end = start;
        while (char.IsAsciiLetter(written[end]) || written[end] == '-')
            end++;
        var name = written[start..end];
        return ElementTable.KindOf(name, isPrefixed: false) is { } kind
            ? new Tag(isClose ? TagForm.Close : TagForm.Open, place, kind, name.ToString().ToLowerInvariant())
            : null;
    }
}
