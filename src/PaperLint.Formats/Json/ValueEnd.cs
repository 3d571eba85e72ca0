namespace PaperLint.Formats.Json;

/// <summary>
/// Finds where a JSON object, array or string ends, a piece of text after the other, without looking at anything but brackets and
/// quotes: so one that is broken inside can be stepped over.
/// </summary>
internal struct ValueEnd
{
    private StructureScan _scan;
    private int _depth;

    /// <summary>Looks at the next piece of text; the first piece begins with the bracket or quote.</summary>
    /// <returns>The place behind the end, or -1 where it has not come yet.</returns>
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
