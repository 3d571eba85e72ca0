using System.Text;

namespace PaperLint.Text;

/// <summary>A value after some edits. It remembers the value before them, so spans can be mapped back to the original text.</summary>
/// <remarks>
/// A span that overlaps a replaced stretch maps to the whole of that stretch. This lets a family of rules analyse the text as earlier
/// families would leave it, and still report spans of the original text.
/// </remarks>
public sealed class TextRevision
{
    private readonly TextRevision? _previous;
    private readonly Piece[] _pieces;
    private readonly ReadOnlyMemory<char> _memory;
    private string? _text;

    private TextRevision(ReadOnlyMemory<char> memory, TextRevision? previous, Piece[] pieces)
    {
        _memory = memory;
        _previous = previous;
        _pieces = pieces;
    }

    /// <summary>The text as a string, created on first use.</summary>
    public string Text => _text ??= _memory.ToString();

    public ReadOnlySpan<char> Span => _memory.Span;

    public int Length => _memory.Length;

    /// <summary>Whether no edits lie between the original text and this revision.</summary>
    public bool IsOriginal => _previous is null;

    /// <summary>The text before any edit.</summary>
    public static TextRevision Original(ReadOnlyMemory<char> text) => new(text, null, []);

    /// <summary>The text with the edits applied.</summary>
    /// <param name="edits">Edits of this revision, in any order, no two in conflict.</param>
    /// <returns>This revision if there are no edits.</returns>
    /// <exception cref="ArgumentException">Two edits conflict, or one reaches beyond the text.</exception>
    public TextRevision Apply(IEnumerable<TextEdit> edits)
    {
        TextEdit[] sorted = [.. edits.OrderBy(edit => edit.Span)];
        if (sorted.Length == 0)
            return this;
        var pieces = new Piece[2 * sorted.Length + 1];
        var result = new StringBuilder(Length);
        var done = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var (span, newText) = sorted[i];
            if (span.End > Length)
                throw new ArgumentException($"The edit at {span} reaches beyond a text of {Length}.", nameof(edits));
            if (i > 0 && sorted[i - 1].ConflictsWith(sorted[i]))
                throw new ArgumentException($"The edits at {sorted[i - 1].Span} and {span} conflict.", nameof(edits));
            pieces[2 * i] = Keep(done, span.Start);
            pieces[2 * i + 1] = new Piece(span, new TextSpan(result.Length, newText.Length), Replaced: true);
            result.Append(newText);
            done = span.End;
        }

        pieces[^1] = Keep(done, Length);
        return new TextRevision(result.ToString().AsMemory(), this, pieces);

        Piece Keep(int start, int end)
        {
            var kept = new Piece(TextSpan.FromBounds(start, end), new TextSpan(result.Length, end - start), Replaced: false);
            result.Append(Span[start..end]);
            return kept;
        }
    }

    /// <summary>Maps a span of this revision to the original text; replaced stretches count as a whole.</summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        for (var at = this; at._previous is not null; at = at._previous)
            span = at.MapToPrevious(span).To;
        return span;
    }

    /// <summary>The edit of the original text that has the effect of this one, including any replacements that it overlaps.</summary>
    public TextEdit ToOriginal(TextEdit edit) => ToOriginal([edit])[0];

    /// <summary>The edits of the original text that have the effect of all of these.</summary>
    /// <param name="edits">No two in conflict, in any order.</param>
    /// <returns>In order, no two in conflict; edits that overlap the same replacement become one edit.</returns>
    public IReadOnlyList<TextEdit> ToOriginal(IEnumerable<TextEdit> edits)
    {
        List<TextEdit> net = [.. edits.OrderBy(edit => edit.Span)];
        for (var at = this; at._previous is not null; at = at._previous)
            net = at.MapToPrevious(net);
        return net;
    }

    /// <summary>Maps a span of the original text to this revision; replaced stretches count as a whole.</summary>
    public TextSpan FromOriginal(TextSpan span) => _previous is null ? span : FromPrevious(_previous.FromOriginal(span));

    /// <summary>Maps a span of the previous revision to this one; replaced stretches count as a whole.</summary>
    public TextSpan FromPrevious(TextSpan span) =>
        _previous is null ? span : Map(span, static piece => piece.Before, static piece => piece.After).To;

    /// <summary>
    /// The edits that turn the original text into this revision, however many steps led to it. They are in order and as small as what was
    /// replaced, at least one kept character lies between any two, and each of them changes something.
    /// </summary>
    public IReadOnlyList<TextEdit> ToEdits()
    {
        if (_previous is null)
            return [];
        var original = this;
        while (original._previous is not null)
            original = original._previous;
        var origins = Origins();
        var edits = new List<TextEdit>();
        for (var (at, kept, inserted) = (0, 0, 0); at <= Length; at++)
        {
            var origin = at < Length ? origins[at] : original.Length;
            if (origin < 0)
                continue;
            var place = TextSpan.FromBounds(kept, origin);
            // Nearly all characters follow the one that they have always followed.
            if ((at > inserted || origin > kept) && !Span[inserted..at].SequenceEqual(place.Of(original.Span)))
                edits.Add(new TextEdit(place, Span[inserted..at].ToString()));
            (kept, inserted) = (origin + 1, at + 1);
        }

        return edits;
    }

    /// <summary>For each character, its position in the original text; -1 if an edit inserted it.</summary>
    private int[] Origins()
    {
        var origins = new int[Length];
        if (_previous is null)
        {
            for (var i = 0; i < origins.Length; i++)
                origins[i] = i;
            return origins;
        }

        var before = _previous.Origins();
        foreach (var piece in _pieces)
        {
            var here = origins.AsSpan(piece.After.Start, piece.After.Length);
            if (piece.Replaced)
                here.Fill(-1);
            else
                before.AsSpan(piece.Before.Start, piece.Before.Length).CopyTo(here);
        }

        return origins;
    }

    private (TextSpan From, TextSpan To) MapToPrevious(TextSpan span) =>
        Map(span, static piece => piece.After, static piece => piece.Before);

    private List<TextEdit> MapToPrevious(List<TextEdit> edits)
    {
        var result = new List<TextEdit>(edits.Count);
        var text = new StringBuilder();
        for (var i = 0; i < edits.Count; )
        {
            var (from, to) = MapToPrevious(edits[i].Span);
            text.Clear().Append(Span[from.Start..edits[i].Span.Start]).Append(edits[i].NewText);
            for (i++; i < edits.Count; i++)
            {
                var (nextFrom, nextTo) = MapToPrevious(edits[i].Span);
                // Two edits may share an inserted stretch although the spans that they map to do not overlap.
                if (!from.Overlaps(nextFrom) && !new TextEdit(to, "").ConflictsWith(new TextEdit(nextTo, "")))
                    break;
                text.Append(Span[edits[i - 1].Span.End..edits[i].Span.Start]).Append(edits[i].NewText);
                from = TextSpan.FromBounds(from.Start, Math.Max(from.End, nextFrom.End));
                to = TextSpan.FromBounds(Math.Min(to.Start, nextTo.Start), Math.Max(to.End, nextTo.End));
            }

            text.Append(Span[edits[i - 1].Span.End..from.End]);
            result.Add(new TextEdit(to, text.ToString()));
        }

        return result;
    }

    /// <summary>Maps a span to the other side (<c>To</c>); <c>From</c> is the span extended to whole replacements.</summary>
    private (TextSpan From, TextSpan To) Map(TextSpan span, Func<Piece, TextSpan> near, Func<Piece, TextSpan> far)
    {
        // There may be thousands of pieces, of which only a few matter for one span.
        var from = FirstEndingFrom(span.Start, near);
        var count = 0;
        while (from + count < _pieces.Length && near(_pieces[from + count]).Start <= span.End)
            count++;
        var first = Array.FindIndex(_pieces, from, count, piece => Reaches(near(piece), span, piece.Replaced));
        var last =
            count == 0 ? -1 : Array.FindLastIndex(_pieces, from + count - 1, count, piece => Reaches(near(piece), span, piece.Replaced));
        if (first < 0)
        {
            // An empty span at the edge of replacements belongs to the kept piece before it, which may be empty too.
            first = last = Array.FindIndex(_pieces, from, count, piece => !piece.Replaced && near(piece).Touches(span));
        }

        var (start, toStart) = _pieces[first] is { Replaced: true } head
            ? (near(head).Start, far(head).Start)
            : (span.Start, far(_pieces[first]).Start + span.Start - near(_pieces[first]).Start);
        var (end, toEnd) = _pieces[last] is { Replaced: true } tail
            ? (near(tail).End, far(tail).End)
            : (span.End, far(_pieces[last]).Start + span.End - near(_pieces[last]).Start);
        return (TextSpan.FromBounds(start, end), TextSpan.FromBounds(toStart, toEnd));
    }

    /// <summary>The first piece that ends at or after a position; pieces are in order on both sides.</summary>
    private int FirstEndingFrom(int place, Func<Piece, TextSpan> near)
    {
        int low = 0,
            high = _pieces.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (near(_pieces[middle]).End < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool Reaches(TextSpan piece, TextSpan span, bool replaced) =>
        span.IsEmpty ? replaced && span.Start > piece.Start && span.Start < piece.End : piece.Overlaps(span);

    /// <summary>A stretch of text before and after the edits: kept unchanged, or replaced.</summary>
    private readonly record struct Piece(TextSpan Before, TextSpan After, bool Replaced);
}
