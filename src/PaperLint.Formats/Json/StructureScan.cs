namespace PaperLint.Formats.Json;

/// <summary>Steps from one bracket of a JSON text to the next, a piece of text after the other; those in strings are none.</summary>
internal struct StructureScan
{
    private bool _inString;
    private bool _afterBackslash;

    /// <summary>
    /// The place behind the next bracket, or behind the quote that closes the next string; -1 where the piece has no more.
    /// </summary>
    /// <param name="piece">Follows the one before, once that has no more.</param>
    /// <param name="at">Where to go on in it.</param>
    public int Next(ReadOnlySpan<byte> piece, int at)
    {
        while (at < piece.Length)
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
            if (piece[at - 1] == (byte)'\\')
                _afterBackslash = true;
            else if (piece[at - 1] != (byte)'"' || !(_inString = !_inString))
                return at;
        }

        return -1;
    }
}
