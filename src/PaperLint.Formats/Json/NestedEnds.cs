namespace PaperLint.Formats.Json;

/// <summary>
/// Finds where JSON objects and arrays end, as <see cref="ValueEnd"/> does, and remembers it of what is nested in them: who looks ahead on
/// each level would otherwise look at the same bytes once for each.
/// </summary>
/// <remarks>All places are bytes of the document.</remarks>
internal sealed class NestedEnds
{
    /// <summary>So many levels are remembered; who goes through lists goes no deeper.</summary>
    private const int MostLevels = 40;

    /// <summary>What has fewer bytes is as quickly looked at again.</summary>
    private const int ShortestKept = 4096;

    private readonly long[] _open = new long[MostLevels];
    private readonly Dictionary<long, long> _ends = [];
    private long _from;
    private int _depth;
    private StructureScan _scan;

    /// <summary>How far has been looked.</summary>
    public long At { get; private set; }

    /// <summary>Forgets everything and begins with an object or array.</summary>
    public void Begin(long start)
    {
        _ends.Clear();
        (_from, At, _depth, _scan) = (start, start, 0, default);
    }

    /// <summary>Whether a place is among those that have been looked at.</summary>
    public bool Covers(long place) => _from <= place && place < At;

    /// <summary>Where what begins at a place ends; null where that is not known.</summary>
    public long? EndOf(long start) => _ends.TryGetValue(start, out var end) ? end : null;

    /// <summary>On which level something begins that has not ended before <see cref="At"/>; negative where nothing does.</summary>
    public int LevelOf(long start) => Array.BinarySearch(_open, 0, Math.Min(_depth, MostLevels), start);

    /// <summary>Looks on until what began on a level ends.</summary>
    /// <param name="piece">What stands at <see cref="At"/>.</param>
    /// <returns>The place behind the end, or -1 where it has not come yet.</returns>
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
