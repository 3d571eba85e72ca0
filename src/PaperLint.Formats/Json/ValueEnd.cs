namespace PaperLint.Formats.Json;

/// <summary>
/// Finds where a JSON object, array or string ends, a piece of text after the other, without looking at anything but brackets and
/// quotes: so one that is broken inside can be stepped over.
/// </summary>
internal struct ValueEnd
{
    private int _depth;
    private bool _inString;
    private bool _afterBackslash;

    /// <summary>Looks at the next piece of text; the first piece begins with the bracket or quote.</summary>
    /// <returns>The place behind the end, or -1 where it has not come yet.</returns>
    public int In(ReadOnlySpan<byte> piece)
    {
        for (var at = 0; at < piece.Length;)
        {
            if (_afterBackslash)
            {
                (_afterBackslash, at) = (false, at + 1);
                continue;
            }

            var stop = _inString ? piece[at..].IndexOfAny((byte)'"', (byte)'\\') : piece[at..].IndexOfAny(JsonSyntax.Structure);
            if (stop < 0)
                return -1;
            at += stop + 1;
            switch (piece[at - 1])
            {
                case (byte)'\\':
                    _afterBackslash = true;
                    break;
                case (byte)'"':
                    _inString = !_inString;
                    if (!_inString && _depth == 0)
                        return at;
                    break;
                case (byte)'{' or (byte)'[':
                    _depth++;
                    break;
                default:
                    if (--_depth <= 0)
                        return at;
                    break;
            }
        }

        return -1;
    }
}
