using PaperLint.Fixing.Journals;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixing.Undoing;

/// <summary>Looks for the edits of a run in a field that was changed later, each at the match nearest to its expected position.</summary>
internal sealed class EditTraces
{
    private readonly List<RawEdit> _proposals = [];

    /// <summary>Edits that might revert those of the run that are still there, in order.</summary>
    public IReadOnlyList<RawEdit> Proposals => _proposals;

    /// <summary>Whether the original text is back in place of every edit, as in a field to which the proposals were applied.</summary>
    public bool AreGone { get; private set; } = true;

    /// <param name="cell">The current bytes of the field.</param>
    /// <param name="start">Their offset in the file, in bytes.</param>
    /// <param name="edits">The edits of the field, in order.</param>
    public static EditTraces In(ReadOnlySpan<byte> cell, long start, IEnumerable<JournalEdit> edits)
    {
        var traces = new EditTraces();
        var from = 0;
        // How far the text after the last edit has moved, in bytes.
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
            // If the run removed a text, another occurrence of it proves nothing, so it counts only at the expected position.
            if (
                original is { } there
                && (after.IsEmpty ? there == wanted : written is not { } other || Math.Abs(there - wanted) < Math.Abs(other - wanted))
            )
            {
                (from, moved) = (there + before.Length, there - at);
                continue;
            }

            // If the run inserted a text and it is gone, there is nothing left to look for.
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

    /// <summary>The occurrence of a text nearest to an offset that is not part of the other text; null if there is none.</summary>
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
