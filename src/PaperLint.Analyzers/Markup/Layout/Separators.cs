using System.Text;
using PaperLint.Analyzers.Markup.Tags;

namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>Decides what stands in each seam: nothing, a space, a colon, an empty line.</summary>
internal sealed class Separators
{
    private const string Paragraph = "\n\n";

    private readonly string _text;

    private Separators(string text) => _text = text;

    /// <summary>Fills in the separator of each seam: first what is certain, then what follows from it.</summary>
    public static void Fill(string text, IReadOnlyList<Seam> seams)
    {
        var separators = new Separators(text);
        var evidence = separators.EvidenceIn(seams);
        foreach (var seam in seams)
        {
            seam.Separator = separators.Separator(seam, evidence, out var isDoubtful);
            if (!isDoubtful)
                continue;
            foreach (var part in seam.Parts)
                part.Doubt();
            if (seam.Parts.Count == 0)
                (seam.RightPart ?? seam.LeftPart)!.Doubt();
        }
    }

    private GapEvidence EvidenceIn(IReadOnlyList<Seam> seams)
    {
        var evidence = new GapEvidence(Shown(seams));
        var (lost, kept) = (0, 0);
        foreach (var seam in seams)
        {
            if (seam.IsAtEdge || !IsPhrasal(seam))
                continue;
            if (HasSpace(seam))
                kept += seam.OpensPhrase || seam.ClosesPhrase || seam.ClosesScript ? 1 : 0;
            else if (GapJudge.Of(seam, evidence) is Gap.Certain or Gap.Likely)
                lost++;
        }

        return evidence.With(lost, kept);
    }

    /// <summary>What readers see of the text.</summary>
    private static string Shown(IReadOnlyList<Seam> seams)
    {
        var shown = new StringBuilder();
        foreach (var seam in seams)
            shown.Append(seam.Left).Append(' ');
        return shown.Append(seams[^1].Right).ToString();
    }

    private static bool IsPhrasal(Seam seam) =>
        seam.Parts.All(static part =>
            part.Tag.Kind is ElementKind.Inline or ElementKind.Subscript or ElementKind.Superscript or ElementKind.Formula
        );

    private string Separator(Seam seam, GapEvidence evidence, out bool isDoubtful)
    {
        isDoubtful = false;
        if (seam.IsAtEdge)
            return "";
        var isItem = seam.Parts.Any(static part => part.Tag is { Kind: ElementKind.ListItem, Form: TagForm.Open });
        if (Closes(seam, ElementKind.Heading))
            return (EndsWithMark(seam.Left) ? "" : ":") + (isItem ? Paragraph : " ");
        if (Closes(seam, ElementKind.Label))
            return " ";
        if (seam.Parts.Any(static part => part.Tag is { Kind: ElementKind.Subtitle, Form: TagForm.Open }))
            return EndsWithMark(seam.Left) ? " " : ": ";
        if (
            seam.Has(ElementKind.Block)
            || seam.Has(ElementKind.Heading)
            || seam.Has(ElementKind.ListItem)
            || seam.Has(ElementKind.OrderedList)
            || seam.Has(ElementKind.Subtitle)
        )
            return IsInSentence(seam) ? " " : Paragraph;
        var breaks = seam.Parts.Count(static part => part.Tag is { Kind: ElementKind.Break });
        if (breaks > 0)
            return breaks > 1 ? Paragraph
                : seam.Left is [.., >= 'a' and <= 'z', '-'] && char.IsLower(seam.Right[0]) ? ""
                : " ";
        if (seam.Has(ElementKind.Cell))
            return " ";
        if (HasSpace(seam))
            return " ";
        if (!IsPhrasal(seam))
            return "";
        var gap = GapJudge.Of(seam, evidence);
        isDoubtful = gap == Gap.Doubtful;
        return gap == Gap.None ? "" : " ";
    }

    /// <summary>Whether an element with text ends here.</summary>
    private static bool Closes(Seam seam, ElementKind kind) =>
        seam.Parts.Any(part =>
            part.Tag is { Form: TagForm.Close, Partner: { } open } && part.Tag.Kind == kind && open.Span.Start < seam.Start
        );

    /// <summary>Whether a paragraph without end begins within a sentence.</summary>
    private static bool IsInSentence(Seam seam) =>
        seam.Parts.Count == 1
        && seam.Parts[0].Tag is { Kind: ElementKind.Block, Partner: null }
        && (char.IsLetterOrDigit(seam.Left[^1]) || seam.Left[^1] == ',')
        && char.IsLower(seam.Right[0]);

    /// <summary>Whether white space stands in a seam that means a space: line breaks around tags may only be those of the source.</summary>
    private bool HasSpace(Seam seam)
    {
        var at = seam.Start;
        var (has, isOuter) = (false, false);
        foreach (var part in seam.Parts)
        {
            Look(at, part.Span.Start, at == seam.Start);
            at = part.Span.End;
        }

        Look(at, seam.End, true);
        if (!has || isOuter)
            return has && !(IsClosingMark(seam) && HasLineBreak(seam)) && !(IsOpeningMark(seam) && !IsSpaceFirst(seam));
        return !IsOpeningMark(seam);

        void Look(int start, int end, bool outer)
        {
            if (start >= end)
                return;
            // Within a script, and between tags, a line break is one of the source.
            var isBreak = _text.AsSpan(start, end - start).Contains('\n');
            if (isBreak && seam.Parts.Count > 0 && (!outer || (start == seam.Start && seam.ClosesScript && !seam.OpensScript)))
                return;
            (has, isOuter) = (true, isOuter || outer);
        }
    }

    private static bool IsClosingMark(Seam seam) => seam.Right[0] is ')' or ']' or ',' or '.' or ';' or ':' or '-' or '–';

    private static bool IsOpeningMark(Seam seam) => seam.Left[^1] is '(' or '[' or '“';

    private bool IsSpaceFirst(Seam seam) => char.IsWhiteSpace(_text[seam.Start]) && !HasLineBreak(seam);

    private bool HasLineBreak(Seam seam) => _text.AsSpan(seam.Start, seam.End - seam.Start).Contains('\n');

    private static bool EndsWithMark(string text) => text[^1] is '.' or ':' or '?' or '!' or ';' or ',' or '—' or '–';
}
