namespace PaperLint.Formats.Json;

/// <summary>
/// Finds the ends of JSON objects and arrays, as <see cref="ValueEnd"/> does, and remembers those of nested ones: otherwise, code that
/// looks ahead at each level would scan the same bytes once per level.
/// </summary>
/// <remarks>All positions are bytes of the document.</remarks>
internal sealed class NestedEnds
{
    /// <summary>The number of levels that are remembered; the walk through lists does not go deeper.</summary>
    private const int MostLevels = 40;

    /// <summary>Shorter values, in bytes, are not remembered, because scanning them again is just as fast.</summary>
    private const int ShortestKept = 4096;

    private readonly long[] _open = new long[MostLevels];
    private readonly Dictionary<long, long> _ends = [];
    private long _from;
    private int _depth;
    private StructureScan _scan;

    /// <summary>The position up to which the document has been scanned.</summary>
    public long At { get; private set; }

    /// <summary>Forgets everything, and starts with an object or array.</summary>
    public void Begin(long start)
    {
        _ends.Clear();
        (_from, At, _depth, _scan) = (start, start, 0, default);
    }

    /// <summary>Whether a position has been scanned.</summary>
    public bool Covers(long place) => _from <= place && place < At;

    /// <summary>The end of the object or array that begins at a position; null if it is not known.</summary>
    public long? EndOf(long start) => _ends.TryGetValue(start, out var end) ? end : null;

    /// <summary>
    /// The level of the object or array that begins at a position and has not ended before <see cref="At"/>; negative if there is none.
    /// </summary>
    public int LevelOf(long start) => Array.BinarySearch(_open, 0, Math.Min(_depth, MostLevels), start);

    /// <summary>Continues scanning until the object or array of a level ends.</summary>
    /// <param name="piece">The text at <see cref="At"/>.</param>
    /// <returns>The position after the end, or -1 if it is not in this piece.</returns>
    public long Look(ReadOnlySpan<byte> piece, int level)
    {
        for (var at = 0; (at = _scan.Next(piece, at)) >= 0; )
        {
            if (piece[at - 1] is (byte)'{' or (byte)'[')
            {
                Open(At + at - 1);
            }
            else if (piece[at - 1] != (byte)'"')
            {
                Close(At + at);
                if (_depth <= level)
                    return At += at;
            }
        }

        At += piece.Length;
        return -1;
    }

    private void Open(long start)
    {
        if (_depth < MostLevels)
            _open[_depth] = start;
        _depth++;
    }

    private void Close(long end)
    {
        _depth--;
        if (_depth < MostLevels && end - _open[_depth] >= ShortestKept)
            _ends[_open[_depth]] = end;
    }
}
