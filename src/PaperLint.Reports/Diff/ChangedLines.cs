namespace PaperLint.Reports.Diff;

/// <summary>Lines of the old file that are touched by edits, and the lines that replace them.</summary>
internal sealed class ChangedLines
{
    private readonly List<byte> _old = [];
    private readonly List<byte> _new = [];
    private readonly List<(int Start, int End)> _oldChanges = [];
    private readonly List<(int Start, int End)> _newChanges = [];

    /// <summary>Whether the last new line does not end with a line feed, so that the next line would continue it.</summary>
    public bool IsOpen => _new.Count > 0 && _new[^1] != '\n';

    /// <summary>Adds unchanged bytes.</summary>
    public void Keep(ReadOnlySpan<byte> bytes)
    {
        _old.AddRange(bytes);
        _new.AddRange(bytes);
    }

    /// <summary>Adds bytes that are replaced.</summary>
    public void Replace(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        _oldChanges.Add((_old.Count, _old.Count + before.Length));
        _newChanges.Add((_new.Count, _new.Count + after.Length));
        _old.AddRange(before);
        _new.AddRange(after);
    }

    /// <summary>The lines for the diff: equal lines at the beginning and end, and between them the old lines, then the new ones.</summary>
    public IReadOnlyList<DiffLine> ToLines()
    {
        var before = Split(DiffSide.Old, _old, _oldChanges);
        var after = Split(DiffSide.New, _new, _newChanges);
        var least = Math.Min(before.Count, after.Count);
        var head = 0;
        while (head < least && Same(before[head], after[head]))
            head++;
        var tail = 0;
        while (tail < least - head && Same(before[^(tail + 1)], after[^(tail + 1)]))
            tail++;
        return
        [
            .. before.Take(head).Select(Unchanged),
            .. before.Take(before.Count - tail).Skip(head),
            .. after.Take(after.Count - tail).Skip(head),
            .. before.TakeLast(tail).Select(Unchanged),
        ];
    }

    private static bool Same(DiffLine left, DiffLine right) => left.Bytes.Span.SequenceEqual(right.Bytes.Span);

    private static DiffLine Unchanged(DiffLine line) => new(DiffSide.Both, line.Bytes, []);

    private static List<DiffLine> Split(DiffSide side, List<byte> bytes, List<(int Start, int End)> changes)
    {
        var lines = new List<DiffLine>();
        var whole = bytes.ToArray();
        for (var start = 0; start < whole.Length; )
        {
            var feed = Array.IndexOf(whole, (byte)'\n', start);
            var end = feed < 0 ? whole.Length : feed + 1;
            var here = changes
                .Where(change => change.Start < end && change.End >= start)
                .Select(change => (Math.Max(change.Start, start) - start, Math.Min(change.End, end) - start));
            lines.Add(new DiffLine(side, whole.AsMemory(start, end - start), [.. here]));
            start = end;
        }

        return lines;
    }
}
