using PaperLint.Fixing.Journals;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixing.Undoing;

/// <summary>
/// What is left of a run's edits in a field that somebody has changed since: each is looked for nearest to where it would stand.
/// </summary>
internal sealed class EditTraces
{
    private readonly List<RawEdit> _proposals = [];

    /// <summary>What might lead back the edits that still stand there, in order.</summary>
    public IReadOnlyList<RawEdit> Proposals => _proposals;

    /// <summary>
    /// Whether in place of every edit stands what was there before the run, as in a field that the proposals were made in.
    /// </summary>
    public bool AreGone { get; private set; } = true;

    /// <param name="cell">The bytes of the field now.</param>
    /// <param name="start">Where in the file they begin.</param>
    /// <param name="edits">Of the field, in order.</param>
    public static EditTraces In(ReadOnlySpan<byte> cell, long start, IEnumerable<JournalEdit> edits)
    {
        var traces = new EditTraces();
        var from = 0;
        // How far the text has moved that stands behind the last edit.
        var moved = 0L;
        foreach (var edit in edits)
        {
            var before = edit.Before.Span;
            var after = edit.After.Span;
            if (edit.At is not { } at)
            {
                traces.AreGone = false;
                continue;
            }

            var wanted = at + moved;
            var written = Nearest(cell, after, before, from, wanted);
            var original = Nearest(cell, before, after, from, wanted);
            // Nobody can tell one short text that was taken out from others like it, unless it is in its very place.
            if (
                original is { } there
                && (after.IsEmpty ? there == wanted : written is not { } other || Math.Abs(there - wanted) < Math.Abs(other - wanted))
            )
            {
                (from, moved) = (there + before.Length, there - at);
                continue;
            }

            // What was put in between two characters has left nothing to look for once it is out again.
            if (before.IsEmpty && written is null && !after.IsEmpty)
                continue;
            traces.AreGone = false;
            moved += after.Length - before.Length;
            if (written is not { } still)
                continue;
            traces._proposals.Add(new RawEdit(new ByteSpan(start + still, after.Length), edit.Before));
            (from, moved) = (still + after.Length, still - at + after.Length - before.Length);
        }

        return traces;
    }

    /// <summary>Where a text stands that is not a part of the other one; null for nowhere.</summary>
    private static int? Nearest(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> text, ReadOnlySpan<byte> other, int from, long wanted)
    {
        if (text.IsEmpty)
            return null;
        var inside = other.IndexOf(text);
        int? nearest = null;
        for (var at = from; at + text.Length <= cell.Length; at++)
        {
            var next = cell[at..].IndexOf(text);
            if (next < 0)
                break;
            at += next;
            if (inside >= 0 && at >= inside && cell[(at - inside)..].StartsWith(other))
                continue;
            if (nearest is { } last && Math.Abs(at - wanted) >= Math.Abs(last - wanted))
                break;
            nearest = at;
        }

        return nearest;
    }
}
