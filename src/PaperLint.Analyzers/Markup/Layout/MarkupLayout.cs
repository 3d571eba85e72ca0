using PaperLint.Analyzers.Markup.Scripts;
using PaperLint.Analyzers.Markup.Tags;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>
/// Decides what stands in the place of each tag, so that what is left reads as if it had never been marked up: paragraphs apart, headings
/// before a colon, and a space where one was lost.
/// </summary>
internal sealed class MarkupLayout
{
    private readonly string _text;
    private readonly IReadOnlyList<MarkupPart> _parts;
    private readonly ScriptStyle _style;
    private readonly List<Seam> _seams;
    private readonly Separators _separators;

    private MarkupLayout(string text, IReadOnlyList<MarkupPart> parts, ScriptStyle style)
    {
        (_text, _parts, _style) = (text, parts, style);
        _seams = SeamReader.Read(text, parts);
        _separators = new Separators(text, _seams);
    }

    /// <summary>Fills in the edits of parts.</summary>
    /// <param name="parts">All of the text, in order.</param>
    public static void Fill(string text, IReadOnlyList<MarkupPart> parts, ScriptStyle style)
    {
        var layout = new MarkupLayout(text, parts, style);
        layout.NumberItems();
        layout.WriteScripts();
        foreach (var seam in layout._seams)
            layout.Write(seam, layout._separators[seam]);
        layout.JoinLines();
    }

    private void WriteScripts()
    {
        foreach (var seam in _seams)
        {
            foreach (var part in seam.Parts)
            {
                if (part.Tag is { Form: TagForm.Open, Kind: ElementKind.Subscript or ElementKind.Superscript, Partner: { } closing })
                    WriteScript(seam, part, closing);
            }
        }
    }

    private void WriteScript(Seam seam, MarkupPart open, Tag closing)
    {
        var close = _parts.FirstOrDefault(part => part.Tag == closing);
        if (close is null)
            return;
        var inside = TextSpan.FromBounds(open.Span.End, close.Span.Start);
        var isNested = _parts.Any(part =>
            part != open
            && part.Tag is { Form: TagForm.Open, Kind: ElementKind.Subscript or ElementKind.Superscript }
            && inside.Contains(part.Span)
        );
        var (script, runs) = Inside(inside);
        var next = _seams.Find(other => other.Parts.Contains(close))?.Right ?? "";
        var isNextAttached = close.Span.End < _text.Length && !char.IsWhiteSpace(_text[close.Span.End]);
        var form = ScriptForm.Of(
            Before(seam),
            script,
            open.Tag.Kind == ElementKind.Superscript,
            seam.ClosesItalics || seam.LeftPart is not null,
            isNextAttached ? next : "",
            isNested ? ScriptStyle.Plain : _style
        );
        // A script of nothing may be shown.
        var isApart = form.Raised is null && Before(seam).Length == 0 && seam.Left.Length > 0 && !isNextAttached;
        if (_style == ScriptStyle.Keep || isApart)
        {
            open.Doubt();
            close.Doubt();
        }

        (open.Own, close.Own) = (form.Before, form.After);
        var raised = form.Raised is { } all && all.Length == script.Length ? all : null;
        if (form.Raised is not null && raised is null && runs is [var single])
        {
            open.Edits.Add(new TextEdit(single, form.Raised));
            return;
        }

        var at = 0;
        foreach (var run in runs)
        {
            for (var character = run.Start; character < run.End; character++, at++)
            {
                if (raised is not null && raised[at] != _text[character])
                    open.Edits.Add(new TextEdit(new TextSpan(character, 1), raised[at].ToString()));
                else if (raised is null && ScriptForm.Minus.Contains(_text[character]))
                    open.Edits.Add(new TextEdit(new TextSpan(character, 1), "-"));
            }
        }
    }

    /// <summary>What readers see of a script, and where it stands.</summary>
    private (string Text, List<TextSpan> Runs) Inside(TextSpan inside)
    {
        var runs = new List<TextSpan>();
        var at = inside.Start;
        foreach (var part in _parts)
        {
            if (!inside.Contains(part.Span))
                continue;
            Add(Blank.Core(_text, at, part.Span.Start));
            at = part.Span.End;
        }

        Add(Blank.Core(_text, at, inside.End));
        return (string.Concat(runs.Select(run => _text[run.Start..run.End])), runs);

        void Add(TextSpan run)
        {
            if (!run.IsEmpty)
                runs.Add(run);
        }
    }

    /// <summary>What a seam is attached to: the stretch before it, with those that it is attached to.</summary>
    private string Before(Seam seam)
    {
        if (_separators[seam].Length > 0)
            return "";
        var at = _seams.IndexOf(seam);
        return
            at > 0
            && seam.Left.Length is > 0 and < 4
            && _seams[at - 1].Right == seam.Left
            && _separators[_seams[at - 1]].Length == 0
            && !_seams[at - 1].ClosesScript
            ? Before(_seams[at - 1]) + seam.Left
            : seam.Left;
    }

    private void NumberItems()
    {
        foreach (var list in _parts)
        {
            if (list.Tag is not { Form: TagForm.Open, Partner: { } end } || !IsOrdered(list.Tag))
                continue;
            var number = 0;
            foreach (var item in _parts)
            {
                if (
                    item.Tag is { Form: TagForm.Open, Kind: ElementKind.ListItem }
                    && item.Span.Start > list.Span.Start
                    && item.Span.Start < end.Span.Start
                    && item.Own.Length == 0
                    && !HasLabel(item.Tag)
                )
                    item.Own = $"{++number}. ";
            }
        }
    }

    private bool IsOrdered(Tag list) =>
        list.Kind == ElementKind.OrderedList
        || (
            list.Name == "list"
            && _text.AsSpan(list.Attributes.Start, list.Attributes.Length).Contains("\"order\"", StringComparison.Ordinal)
        );

    private bool HasLabel(Tag item) =>
        item.Partner is { } end
        && _parts.Any(part => part.Tag.Kind == ElementKind.Label && part.Span.Start > item.Span.Start && part.Span.Start < end.Span.Start);

    private void Write(Seam seam, string separator)
    {
        if (seam.Parts.Count == 0)
            WriteBetween(seam, separator);
        else
            WriteParts(seam, separator);
    }

    /// <summary>Where a formula stands beside text, without a tag between them.</summary>
    private void WriteBetween(Seam seam, string separator)
    {
        if (seam.IsAtEdge || (separator.Length == 0 && seam.Start == seam.End))
            return;
        if (seam.Start < seam.End)
        {
            if (_text.AsSpan(seam.Start, seam.End - seam.Start).SequenceEqual(separator))
                return;
            (seam.RightPart ?? seam.LeftPart)!.Edits.Add(new TextEdit(TextSpan.FromBounds(seam.Start, seam.End), separator));
            return;
        }

        // The space is written with the formula, since it has a place of its own in the text.
        if (seam.RightPart is { IsKept: false } right)
            right.Own = separator;
        else if (seam.LeftPart is { IsKept: false } left)
            left.Own += "\0" + separator;
    }

    private void WriteParts(Seam seam, string separator)
    {
        var isWritten = separator.Length == 0;
        // After what closes, before what opens.
        var writer = 0;
        while (writer < seam.Parts.Count && seam.Parts[writer].Tag.Form == TagForm.Close)
            writer++;
        var at = seam.Start;
        for (var number = 0; number < seam.Parts.Count; number++)
        {
            var part = seam.Parts[number];
            var before = TextSpan.FromBounds(at, part.Span.Start);
            var isKept = IsKept(before);
            if (!before.IsEmpty && !isKept)
                part.Edits.Add(new TextEdit(before, ""));
            at = part.Span.End;
            var after = TextSpan.FromBounds(at, number + 1 < seam.Parts.Count ? at : seam.End);
            var isAfterKept = !after.IsEmpty && IsKept(after);
            var own = part.Own;
            if (!isWritten && number == writer)
                (own, isWritten) = (separator + own, true);
            else if (!isWritten && number + 1 == seam.Parts.Count && !isAfterKept)
                (own, isWritten) = (own + separator, true);
            var end = !after.IsEmpty && !isAfterKept ? after.End : part.Span.End;
            part.Edits.Add(new TextEdit(TextSpan.FromBounds(part.Span.Start, end), own));
        }

        bool IsKept(TextSpan blank)
        {
            if (isWritten || blank.IsEmpty || !blank.Of(_text).SequenceEqual(separator))
                return false;
            return isWritten = true;
        }
    }

    /// <summary>In a paragraph that was marked up, the lines of the source mean nothing.</summary>
    private void JoinLines()
    {
        foreach (var part in _parts)
        {
            if (part.Tag is { Form: TagForm.Open, Kind: ElementKind.Block, Partner: not null })
                JoinLines(part);
        }
    }

    private void JoinLines(MarkupPart paragraph)
    {
        var end = paragraph.Tag.Partner!.Span.Start;
        for (var at = paragraph.Span.End; at < end; at++)
        {
            if (_text[at] != '\n')
                continue;
            var (start, stop) = (at, at + 1);
            while (start > 0 && _text[start - 1] is ' ' or '\t' or '\r')
                start--;
            while (stop < end && char.IsWhiteSpace(_text[stop]))
                stop++;
            var place = TextSpan.FromBounds(start, stop);
            at = stop;
            if (
                place.Of(_text).Count('\n') == 1
                && !_parts.Any(part => part.Span.Overlaps(place))
                && !_seams.Exists(seam => seam.Start <= place.Start && place.End <= seam.End)
                && !(start > 0 && _text[start - 1] == ';' && Blank.Before(_text, start, 0) > 0)
            )
                paragraph.Edits.Add(new TextEdit(place, " "));
        }
    }
}
