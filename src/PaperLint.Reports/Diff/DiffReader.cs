using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Reports.Diff;

/// <summary>Creates the hunks of a diff from a file and the edits to make in it, without keeping either in memory as a whole.</summary>
/// <example>
/// <code>
/// var diff = new FileDiff("march.txt", DiffReader.Hunks(() => File.OpenRead("march.txt"), edits));
/// DiffText.Write(diff, standardOutput);
/// </code>
/// </example>
public static class DiffReader
{
    /// <summary>How many unchanged lines are shown before and after a change.</summary>
    private const int Context = 3;

    /// <param name="open">Opens the old file, which is closed after the last hunk.</param>
    /// <param name="edits">The edits, in order and not overlapping.</param>
    public static IEnumerable<DiffHunk> Hunks(Func<Stream> open, IEnumerable<RawEdit> edits)
    {
        long oldLine = 0,
            newLine = 0;
        var hunk = new List<DiffLine>();
        var (oldStart, newStart) = (0L, 0L);
        // Unchanged lines: those before the first change of a hunk, or those after its last change so far.
        var around = new List<DiffLine>();
        foreach (var line in Lines(open, edits))
        {
            if (line.Side == DiffSide.Both)
            {
                around.Add(line);
                if (hunk.Count == 0 && around.Count > Context)
                    around.RemoveAt(0);
                if (hunk.Count > 0 && around.Count > 2 * Context)
                {
                    yield return new DiffHunk(oldStart, newStart, [.. hunk, .. around.Take(Context)]);
                    hunk.Clear();
                    around.RemoveRange(0, around.Count - Context);
                }
            }
            else
            {
                if (hunk.Count == 0)
                    (oldStart, newStart) = (oldLine - around.Count, newLine - around.Count);
                hunk.AddRange(around);
                around.Clear();
                hunk.Add(line);
            }

            oldLine += line.Side == DiffSide.New ? 0 : 1;
            newLine += line.Side == DiffSide.Old ? 0 : 1;
        }

        if (hunk.Count > 0)
            yield return new DiffHunk(oldStart, newStart, [.. hunk, .. around.Take(Context)]);
    }

    /// <summary>All lines of both files, with changed lines in the order of a diff.</summary>
    private static IEnumerable<DiffLine> Lines(Func<Stream> open, IEnumerable<RawEdit> edits)
    {
        using var stream = open();
        var lines = new ByteLines(stream);
        using var pending = new LookAhead<RawEdit>(edits);
        long offset = 0;
        while (lines.TryRead(out var line))
        {
            if (!Concerns(pending, offset + line.Length, line))
            {
                offset += line.Length;
                yield return new DiffLine(DiffSide.Both, line, []);
                continue;
            }

            foreach (var changed in Change(lines, pending, line, ref offset).ToLines())
                yield return changed;
        }

        if (pending.Next is null)
            yield break;
        var atEnd = new ChangedLines();
        while (pending.Next is not null)
            atEnd.Replace([], pending.Take().NewBytes.Span);
        foreach (var added in atEnd.ToLines())
            yield return added;
    }

    /// <summary>
    /// Whether the next edit begins in a line that ends at the offset. Text inserted after a line feed belongs to the next line.
    /// </summary>
    private static bool Concerns(LookAhead<RawEdit> pending, long end, byte[] line) =>
        pending.Next is { } edit && (edit.Span.Start < end || (edit.Span.Start == end && line[^1] != '\n'));

    private static ChangedLines Change(ByteLines lines, LookAhead<RawEdit> pending, byte[] first, ref long offset)
    {
        var changed = new ChangedLines();
        byte[]? line = first;
        do
        {
            var at = 0;
            while (Concerns(pending, offset + line.Length, line))
            {
                var edit = pending.Take();
                var start = (int)(edit.Span.Start - offset);
                changed.Keep(line.AsSpan(at, start - at));
                // The edit may extend beyond the line; the line is then joined with those that it extends into.
                while (offset + line.Length < edit.Span.End && lines.TryRead(out var more))
                    line = [.. line, .. more];
                at = (int)(edit.Span.End - offset);
                changed.Replace(line.AsSpan(start, at - start), edit.NewBytes.Span);
            }

            changed.Keep(line.AsSpan(at));
            offset += line.Length;
        } while (changed.IsOpen && lines.TryRead(out line));

        return changed;
    }
}
