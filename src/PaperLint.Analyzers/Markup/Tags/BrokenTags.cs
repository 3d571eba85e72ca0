using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Tags;

/// <summary>Finds what is left of tags that lost a bracket, where the other half of the pair is whole or says what is missing.</summary>
internal static class BrokenTags
{
    /// <summary>In UTF-16 code units, how far the halves of a broken pair may be apart.</summary>
    private const int Farthest = 200;

    private static readonly GuardedRegex Spaced = new(@"< ?(/?) ?(i|b|em|sub|sup|strong|p) ?>", ["< ", " >", "< /"]);

    /// <summary>The beginning of a tag where the text was cut off.</summary>
    private static readonly GuardedRegex Cut = new(@"</?(?:jats|mml)?:?[a-z]{0,20}(?:-[a-z]{1,10})?$", ["<"]);

    /// <summary>Adds broken tags, and makes those partners that belong together.</summary>
    /// <param name="tags">In order, before and after.</param>
    public static void Add(ReadOnlySpan<char> text, List<Tag> tags)
    {
        var found = new List<Tag>();
        var starts = tags.Select(static tag => tag.Span.Start).ToHashSet();
        foreach (var tag in tags)
        {
            if (tag.Partner is not null || tag.Kind is not (ElementKind.Inline or ElementKind.Subscript or ElementKind.Superscript))
                continue;
            var other =
                tag.Form == TagForm.Close ? OpenBefore(text, tag)
                : tag.Form == TagForm.Open ? CloseAfter(text, tag)
                : null;
            if (other is null || !starts.Add(other.Span.Start))
                continue;
            (tag.Partner, other.Partner) = (other, tag);
            found.Add(other);
        }

        AddSpaced(text, starts, found);
        tags.AddRange(found);
        tags.Sort(static (one, other) => one.Span.CompareTo(other.Span));
        Turn(text, tags);
    }

    /// <summary>The tag at the end of a text that was cut off; null if there is none.</summary>
    public static TextSpan? CutOff(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOf('<');
        if (start < 1 || text.Length - start is < 3 or > 30 || Cut.MatchesIn(text[start..]) is not [{ Start: 0 }])
            return null;
        return text[start + 1] == '/' || text[start..].Contains(':') ? TextSpan.FromBounds(start, text.Length) : null;
    }

    /// <summary><c>&lt;i Manduca sexta&lt;/i&gt;</c>, <c>i&gt;Artemia&lt;/i&gt;</c></summary>
    private static Tag? OpenBefore(ReadOnlySpan<char> text, Tag close)
    {
        var start = Math.Max(0, close.Span.Start - Farthest);
        var before = text[start..close.Span.Start];
        var noBracket = before.LastIndexOf($"<{close.Name} ", StringComparison.Ordinal);
        if (noBracket >= 0 && !before[(noBracket + 1)..].ContainsAny('<', '>') && before[^1] != ' ')
            return Broken(TagForm.Open, close, new TextSpan(start + noBracket, close.Name.Length + 2));
        var noStart = before.LastIndexOf($"{close.Name}>", StringComparison.Ordinal);
        return
            noStart >= 0
            && (noStart == 0 || char.IsWhiteSpace(before[noStart - 1]) || before[noStart - 1] == '(')
            && !before[(noStart + close.Name.Length + 1)..].ContainsAny('<', '>')
            && noStart + close.Name.Length + 1 < before.Length
            && char.IsLetterOrDigit(before[noStart + close.Name.Length + 1])
            ? Broken(TagForm.Open, close, new TextSpan(start + noStart, close.Name.Length + 1))
            : null;
    }

    /// <summary><c>&lt;i&gt;Helix pomatia/i&gt;</c>, <c>CO&lt;sub&gt;2&lt;/sub capture</c></summary>
    private static Tag? CloseAfter(ReadOnlySpan<char> text, Tag open)
    {
        var after = text[open.Span.End..Math.Min(text.Length, open.Span.End + Farthest)];
        var noStart = after.IndexOf($"/{open.Name}>", StringComparison.Ordinal);
        if (noStart > 0 && char.IsLetterOrDigit(after[noStart - 1]) && !after[..noStart].ContainsAny('<', '>'))
            return Broken(TagForm.Close, open, new TextSpan(open.Span.End + noStart, open.Name.Length + 2));
        var noEnd = after.IndexOf($"</{open.Name}", StringComparison.Ordinal);
        var end = noEnd + open.Name.Length + 2;
        return
            noEnd > 0
            && !after[..noEnd].ContainsAny('<', '>')
            && (end >= after.Length || after[end] is ' ' or ',' or '.' or ';' or ')' or '\n')
            ? Broken(TagForm.Close, open, new TextSpan(open.Span.End + noEnd, open.Name.Length + 2))
            : null;
    }

    private static Tag Broken(TagForm form, Tag other, TextSpan place) => new(form, place, other.Kind, other.Name) { IsBroken = true };

    /// <summary><c>&lt; i &gt;Rosa canina&lt; /i &gt;</c></summary>
    private static void AddSpaced(ReadOnlySpan<char> text, HashSet<int> starts, List<Tag> found)
    {
        Tag? open = null;
        foreach (var place in Spaced.MatchesIn(text))
        {
            var written = place.Of(text);
            if (!written.Contains(' ') || starts.Contains(place.Start))
                continue;
            var isClose = written.Contains('/');
            var name = written.Trim("</ >").ToString();
            if (!isClose)
            {
                open = new Tag(TagForm.Open, place, ElementTable.KindOf(name, isPrefixed: false)!.Value, name) { IsBroken = true };
                continue;
            }

            if (open?.Name != name)
                continue;
            var close = new Tag(TagForm.Close, place, open.Kind, name) { IsBroken = true, Partner = open };
            open.Partner = close;
            found.AddRange([open, close]);
            open = null;
        }
    }

    /// <summary>Pairs whose slash was lost, or stands in the wrong tag: <c>&lt;i&gt;Apis mellifera&lt;i&gt;</c>.</summary>
    private static void Turn(ReadOnlySpan<char> text, List<Tag> tags)
    {
        for (var at = 0; at + 1 < tags.Count; at++)
        {
            var (one, other) = (tags[at], tags[at + 1]);
            if (
                one.Partner is not null
                || other.Partner is not null
                || one.Name != other.Name
                || one.Name is not ("i" or "b" or "em" or "sub" or "sup" or "strong" or "italic" or "bold")
                || other.Form != TagForm.Open
                || one.Form == TagForm.Empty
            )
                continue;
            var inside = text[one.Span.End..other.Span.Start];
            if (
                inside.Length is 0 or > Farthest
                || !char.IsLetterOrDigit(inside[0])
                || char.IsWhiteSpace(inside[^1])
                || (other.Span.End < text.Length && char.IsLetterOrDigit(text[other.Span.End]))
            )
                continue;
            var (open, close) = (
                new Tag(TagForm.Open, one.Span, one.Kind, one.Name) { IsBroken = true },
                new Tag(TagForm.Close, other.Span, one.Kind, one.Name) { IsBroken = true }
            );
            (open.Partner, close.Partner) = (close, open);
            (tags[at], tags[at + 1]) = (open, close);
        }
    }
}
