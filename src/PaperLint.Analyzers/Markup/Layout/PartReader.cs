using PaperLint.Analyzers.Markup.Entities;
using PaperLint.Analyzers.Markup.Formulas;
using PaperLint.Analyzers.Markup.Tags;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>Reads which stretches of a text are markup, and what readers should see in their place.</summary>
internal static class PartReader
{
    /// <returns>In order, none of which overlap; the tags of a pair have each other as partner.</returns>
    public static List<MarkupPart> Read(ReadOnlySpan<char> text, ScriptStyle style)
    {
        var tags = TagReader.Read(text);
        var parts = new List<MarkupPart>();
        for (var at = 0; at < tags.Count; at++)
        {
            var tag = tags[at];
            if (parts.Count > 0 && tag.Span.Start < parts[^1].Span.End)
                continue;
            parts.Add(Region(text, tags, at, style) ?? Single(text, tag));
        }

        if (BrokenTags.CutOff(text) is { } cut && (parts.Count == 0 || parts[^1].Span.End <= cut.Start))
            parts.Add(
                new MarkupPart(MarkupDamage.Broken, cut, new Tag(TagForm.Close, cut) { IsBroken = true })
                {
                    IsKept = text[cut.Start - 1] is not ('.' or '?' or '!' or ')' or '”' or '"'),
                }
            );
        return parts;
    }

    /// <summary>What an element becomes that is replaced with all that stands in it; null if its text stays.</summary>
    private static MarkupPart? Region(ReadOnlySpan<char> text, List<Tag> tags, int at, ScriptStyle style)
    {
        var open = tags[at];
        if (open.Form != TagForm.Open || open.Partner is not { Form: TagForm.Close } close)
            return null;
        var place = TextSpan.FromBounds(open.Span.Start, close.Span.End);
        return open.Kind switch
        {
            ElementKind.Hidden => new MarkupPart(MarkupDamage.Tag, place, open),
            ElementKind.Heading when IsAbstract(text[open.Span.End..close.Span.Start]) && !text[place.End..].IsWhiteSpace() =>
                new MarkupPart(MarkupDamage.Tag, place, open),
            ElementKind.MathML => Formula(text, tags, at, place, style),
            ElementKind.TeX => new MarkupPart(MarkupDamage.Formula, place, open) { Content = TeX(text[open.Span.End..close.Span.Start]) },
            ElementKind.Formula => Wrapped(text, tags, at, place, style),
            _ => null,
        };
    }

    private static MarkupPart Single(ReadOnlySpan<char> text, Tag tag) =>
        tag.Kind switch
        {
            _ when !tag.IsElement => new MarkupPart(MarkupDamage.Comment, tag.Span, tag),
            ElementKind.Picture when tag.Form != TagForm.Close => new MarkupPart(MarkupDamage.Tag, tag.Span, tag) { IsKept = true },
            ElementKind.MathML => new MarkupPart(MarkupDamage.Formula, tag.Span, tag) { IsKept = true },
            ElementKind.Character => Character(text, tag),
            _ when tag.IsBroken || tag.Partner is { IsBroken: true } || IsHalf(tag) => new MarkupPart(MarkupDamage.Broken, tag.Span, tag),
            ElementKind.Subscript or ElementKind.Superscript => new MarkupPart(MarkupDamage.Script, tag.Span, tag),
            _ => new MarkupPart(MarkupDamage.Tag, tag.Span, tag),
        };

    private static bool IsHalf(Tag tag) =>
        tag.Partner is null && tag.Form != TagForm.Empty && tag.Kind is not (ElementKind.Break or ElementKind.Joint or ElementKind.Block);

    /// <summary>A formula that is given in several notations, of which MathML is the one that can be read best.</summary>
    private static MarkupPart? Wrapped(ReadOnlySpan<char> text, List<Tag> tags, int at, TextSpan place, ScriptStyle style)
    {
        MarkupPart? formula = null;
        var rest = tags[at].Span.End;
        for (var inner = at + 1; inner < tags.Count && tags[inner].Span.Start < place.End; inner++)
        {
            if (tags[inner].Span.Start < rest)
                continue;
            if (!text[rest..tags[inner].Span.Start].IsWhiteSpace())
                return null;
            rest = tags[inner].Span.End;
            if (tags[inner].Kind is not (ElementKind.MathML or ElementKind.TeX) || Region(text, tags, inner, style) is not { } region)
                continue;
            rest = region.Span.End;
            if (formula is null || region.Tag.Kind == ElementKind.MathML)
                formula = region;
        }

        if (formula is null)
            return null;
        var whole = new MarkupPart(MarkupDamage.Formula, place, tags[at]) { Content = formula.Content, IsKept = formula.IsKept };
        if (formula.Safety != Findings.FixSafety.Safe)
            whole.Doubt();
        return whole;
    }

    private static MarkupPart Formula(ReadOnlySpan<char> text, List<Tag> tags, int at, TextSpan place, ScriptStyle style)
    {
        var (open, close) = (tags[at], tags[at].Partner!);
        var inside = tags.GetRange(at + 1, tags.FindIndex(at + 1, tag => tag.Span.Start >= close.Span.Start) - at - 1);
        var wording = new MathWording(style);
        var written = MathReader.Read(text, inside, open.Span.End, close.Span.Start) is { } formula ? wording.Write(formula) : "";
        var part =
            written.Length > 0
                ? new MarkupPart(MarkupDamage.Formula, place, open) { Content = written }
                : new MarkupPart(MarkupDamage.Formula, place, open) { IsKept = true };
        if (wording.IsLossy)
            part.Doubt();
        return part;
    }

    private static MarkupPart Character(ReadOnlySpan<char> text, Tag tag)
    {
        var attributes = tag.Attributes.Of(text);
        var start = attributes.IndexOf("ascii=\"", StringComparison.Ordinal);
        var value = start < 0 ? "" : attributes[(start + 7)..];
        var end = value.IndexOf('"');
        return end > 0
            ? new MarkupPart(MarkupDamage.Tag, tag.Span, tag) { Content = EntityText.Decode(value[..end]) }
            : new MarkupPart(MarkupDamage.Tag, tag.Span, tag) { IsKept = true };
    }

    private static string TeX(ReadOnlySpan<char> source)
    {
        var (start, end) = (source.IndexOf("$$"), source.LastIndexOf("$$"));
        var formula = end > start ? source[(start + 2)..end] : source.Trim().Trim('$');
        return $"${formula.Trim()}$";
    }

    private static bool IsAbstract(ReadOnlySpan<char> heading) =>
        heading.Trim().TrimEnd(":.").Equals("abstract", StringComparison.OrdinalIgnoreCase);
}
