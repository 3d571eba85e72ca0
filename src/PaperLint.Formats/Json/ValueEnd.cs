namespace PaperLint.Formats.Json;

/// <summary>
/// Finds the end of a JSON object, array or string, which is passed piece by piece. It looks only at brackets and quotes, so even a value
/// that is broken inside can be skipped.
/// </summary>
internal struct ValueEnd
{
    private StructureScan _scan;
    private int _depth;

    /// <summary>Scans the next piece; the first piece begins with the bracket or quote.</summary>
    /// <returns>The index after the end, or -1 if it is not in this piece.</returns>
    public int In(ReadOnlySpan<byte> piece)
    {
        for (var at = 0; (at = _scan.Next(piece, at)) >= 0; )
        {
            if (piece[at - 1] is (byte)'{' or (byte)'[')
                _depth++;
            else if (_depth == 0 || (piece[at - 1] != (byte)'"' && --_depth == 0))
                return at;
        }

        return -1;
    }
}
