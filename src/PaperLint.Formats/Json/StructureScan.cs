namespace PaperLint.Formats.Json;

/// <summary>Finds the brackets of a JSON text, which is passed piece by piece; brackets in strings are ignored.</summary>
internal struct StructureScan
{
    private bool _inString;
    private bool _afterBackslash;

    /// <summary>The index after the next bracket, or after the closing quote of the next string; -1 if the piece has no more.</summary>
    /// <param name="piece">The current piece; pass the next one when it has no more.</param>
    /// <param name="at">The index at which to continue.</param>
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
