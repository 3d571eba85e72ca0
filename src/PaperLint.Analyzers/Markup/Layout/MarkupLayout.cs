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
    /// <summary>How many stretches without a space between them are looked at together.</summary>
    private const int MostJoined = 4;

    private readonly string _text;
    private readonly IReadOnlyList<MarkupPart> _parts;
    private readonly ScriptStyle _style;
    private readonly List<Seam> _seams;

    /// <summary>The place of each tag among the parts, and of each part's seam among the seams.</summary>
    private readonly Dictionary<Tag, int> _placeOf = [];
    private readonly Dictionary<MarkupPart, int> _seamOf = [];

    private MarkupLayout(string text, IReadOnlyList<MarkupPart> parts, ScriptStyle style)
    {
        (_text, _parts, _style) = (text, parts, style);
        _seams = SeamReader.Read(text, parts);
        for (var at = 0; at < parts.Count; at++)
            _placeOf[parts[at].Tag] = at;
        for (var at = 0; at < _seams.Count; at++)
        {
            foreach (var part in _seams[at].Parts)
                _seamOf[part] = at;
        }

        Separators.Fill(text, _seams);
    }

    /// <summary>Fills in the edits of parts.</summary>
    /// <param name="parts">All of the text, in order.</param>
    public static void Fill(string text, IReadOnlyList<MarkupPart> parts, ScriptStyle style)
    {
        var layout = new MarkupLayout(text, parts, style);
        layout.NumberItems();
        layout.WriteScripts();
        foreach (var seam in layout._seams)
            layout.Write(seam);
        layout.JoinLines();
    }

    private void WriteScripts()
    {
        for (var at = 0; at < _parts.Count; at++)
        {
            if (IsScript(_parts[at]) && _parts[at].Tag.Partner is { } closing && _placeOf.TryGetValue(closing, out var end) && end > at)
                WriteScript(at, end);
        }
    }

    private static bool IsScript(MarkupPart part) =>
        part.Tag is { Form: TagForm.Open, Kind: ElementKind.Subscript or ElementKind.Superscript };

    /// <param name="start">The place of its opening tag among the parts.</param>
    /// <param name="end">The place of its closing tag.</param>
    private void WriteScript(int start, int end)
    {
        var (open, close) = (_parts[start], _parts[end]);
        var seam = _seams[_seamOf[open]];
        var isNested = false;
        for (var inner = start + 1; inner < end; inner++)
            isNested |= IsScript(_parts[inner]);
        var (script, runs) = Inside(start, end);
        var before = Before(_seamOf[open], MostJoined);
        var next = _seams[_seamOf[close]].Right;
        var isNextAttached = close.Span.End < _text.Length && !char.IsWhiteSpace(_text[close.Span.End]);
        var form = ScriptForm.Of(
            before,
            script,
            open.Tag.Kind == ElementKind.Superscript,
            seam.ClosesItalics || seam.LeftPart is not null,
            isNextAttached ? next : "",
            isNested ? ScriptStyle.Plain : _style
        );
        // A script of nothing may be shown.
        var isApart = form.Raised is null && before.Length == 0 && seam.Left.Length > 0 && !isNextAttached;
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
    private (string Text, List<TextSpan> Runs) Inside(int start, int end)
    {
        var runs = new List<TextSpan>();
        for (var at = start; at < end; at++)
            runs.Add(Blank.Core(_text, _parts[at].Span.End, _parts[at + 1].Span.Start));
        runs.RemoveAll(static run => run.IsEmpty);
        return (string.Concat(runs.Select(run => _text[run.Start..run.End])), runs);
    }

    /// <summary>What a seam is attached to: the stretch before it, with those that it is attached to.</summary>
    private string Before(int at, int most)
    {
        var seam = _seams[at];
        if (seam.Separator.Length > 0)
            return "";
        return
            at > 0
            && most > 0
            && seam.Left.Length is > 0 and < 4
            && _seams[at - 1].Right == seam.Left
            && _seams[at - 1].Separator.Length == 0
            && !_seams[at - 1].ClosesScript
            ? Before(at - 1, most - 1) + seam.Left
            : seam.Left;
    }

    private void NumberItems()
    {
        for (var at = 0; at < _parts.Count; at++)
        {
            if (IsOrdered(_parts[at].Tag) && EndOf(at) is { } end)
                NumberItems(at, end);
        }
    }

    private void NumberItems(int start, int end)
    {
        var number = 0;
        for (var at = start + 1; at < end; at++)
        {
            if (_parts[at] is { Own.Length: 0, Tag: { Form: TagForm.Open, Kind: ElementKind.ListItem } } item && !HasLabel(at))
                item.Own = $"{++number}. ";
        }
    }

    /// <summary>The place of the tag that closes what another opens; null if there is none.</summary>
    private int? EndOf(int at) =>
        _parts[at].Tag is { Form: TagForm.Open, Partner: { } closing } && _placeOf.TryGetValue(closing, out var end) ? end : null;

    private bool IsOrdered(Tag list) =>
        list.Kind == ElementKind.OrderedList
        || (
            list.Name == "list"
            && _text.AsSpan(list.Attributes.Start, list.Attributes.Length).Contains("\"order\"", StringComparison.Ordinal)
        );

    private bool HasLabel(int item)
    {
        for (var at = item + 1; EndOf(item) is { } end && at < end; at++)
        {
            if (_parts[at].Tag.Kind == ElementKind.Label)
                return true;
        }

        return false;
    }

    private void Write(Seam seam)
    {
        if (seam.Parts.Count == 0)
            WriteBetween(seam, seam.Separator);
        else
            WriteParts(seam, seam.Separator);
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
            right.Before = separator;
        else if (seam.LeftPart is { IsKept: false } left)
            left.After = separator;
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
        if (!_text.Contains('\n', StringComparison.Ordinal))
            return;
        var isTaken = new bool[_text.Length];
        foreach (var seam in _seams)
            isTaken.AsSpan(seam.Start, seam.End - seam.Start).Fill(true);
        foreach (var part in _parts)
            isTaken.AsSpan(part.Span.Start, part.Span.Length).Fill(true);
        var done = 0;
        for (var at = 0; at < _parts.Count; at++)
        {
            if (_parts[at].Tag.Kind == ElementKind.Block && _parts[at].Span.End >= done && EndOf(at) is { } end)
                done = JoinLines(_parts[at], _parts[end].Span.Start, isTaken);
        }
    }

    /// <returns>Where it ends.</returns>
    private int JoinLines(MarkupPart paragraph, int end, bool[] isTaken)
    {
        for (var at = paragraph.Span.End; at < end; at++)
        {
            if (_text[at] != '\n')
                continue;
            var (start, stop) = (at, at + 1);
            while (_text[start - 1] is ' ' or '\t' or '\r')
                start--;
            while (stop < end && char.IsWhiteSpace(_text[stop]))
                stop++;
            at = stop;
            var place = TextSpan.FromBounds(start, stop);
            if (
                place.Of(_text).Count('\n') == 1
                && !isTaken.AsSpan(start, stop - start).Contains(true)
                && !(_text[start - 1] == ';' && Blank.Before(_text, start) > 0)
            )
                paragraph.Edits.Add(new TextEdit(place, " "));
        }

        return end;
    }
}
