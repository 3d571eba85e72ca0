using PaperLint.Text;

namespace PaperLint.Formats.Csv;

/// <summary>Moves a window past the row at its beginning, however long, without keeping any of it.</summary>
internal sealed class LongRow(RecordWindow window, byte delimiter)
{
    private const byte Quote = (byte)'"';

    /// <returns>Whether the row has an end; false if the file ends inside a quoted cell.</returns>
    public bool TryPass()
    {
        while (true)
        {
            var isQuoted = Next() == Quote;
            if (isQuoted && !TryPassQuoted())
                return false;
            // After a closing quote, only a delimiter begins another cell; any other text makes the rest of the row invalid.
            var isSpoiled = isQuoted && Next() is { } next && next != delimiter;
            if (PassPlain(untilDelimiter: !isSpoiled) != delimiter)
                return true;
        }
    }

    /// <summary>The first byte of the window; null at the end of the file.</summary>
    private byte? Next() => !window.Bytes.IsEmpty || window.Fill() ? window.Bytes.Span[0] : null;

    private bool TryPassQuoted()
    {
        window.MoveBy(1);
        while (true)
        {
            var quote = window.Bytes.Span.IndexOf(Quote);
            window.MoveBy(quote < 0 ? window.Bytes.Length : quote + 1);
            if (quote < 0 && !window.Fill())
                return false;
            if (quote < 0)
                continue;
            if (Next() != Quote)
                return true;
            window.MoveBy(1);
        }
    }

    /// <summary>Moves past the end of the cell.</summary>
    /// <returns>The delimiter, or the first byte of the line break; null at the end of the file.</returns>
    private byte? PassPlain(bool untilDelimiter)
    {
        while (true)
        {
            var bytes = window.Bytes.Span;
            var end = untilDelimiter ? bytes.IndexOfAny(delimiter, (byte)'\n', (byte)'\r') : bytes.IndexOfAny((byte)'\n', (byte)'\r');
            // A carriage return at the end of the window may be the first half of a line break.
            if (end >= 0 && (bytes[end] != (byte)'\r' || end + 1 < bytes.Length || window.IsFinal))
            {
                var found = bytes[end];
                window.MoveBy(end + (found == delimiter ? 1 : LineBreak.LengthAt(bytes, end)));
                return found;
            }

            window.MoveBy(end < 0 ? bytes.Length : end);
            if (!window.Fill() && window.Bytes.IsEmpty)
                return null;
        }
    }
}
