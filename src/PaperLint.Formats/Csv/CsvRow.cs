using PaperLint.Text;

namespace PaperLint.Formats.Csv;

/// <summary>Splits one row of a table into cells.</summary>
internal static class CsvRow
{
    private const byte Quote = (byte)'"';

    /// <summary>Finds the cells of the row at the beginning of a text.</summary>
    /// <param name="cells">Receives the cells, quotes included.</param>
    /// <param name="isFinal">Whether the file ends with the text.</param>
    public static RowEnd Scan(ReadOnlySpan<byte> text, byte delimiter, bool isFinal, List<CsvCell> cells)
    {
        cells.Clear();
        for (var at = 0; ; )
        {
            var start = at;
            if (at < text.Length && text[at] == Quote)
            {
                at = EndOfQuoted(text, at);
                if (at < 0)
                    return isFinal ? new RowEnd(text.Length, start, "The file ends inside a quoted cell.") : RowEnd.More;
                if (at == text.Length && !isFinal)
                    return RowEnd.More;
                if (at < text.Length && text[at] != delimiter && text[at] is not ((byte)'\n' or (byte)'\r'))
                {
                    var end = LineBreak.IndexIn(text[at..]);
                    if (end < 0 && !isFinal)
                        return RowEnd.More;
                    end = end < 0 ? text.Length : at + end;
                    return !isFinal && end + 1 == text.Length
                        ? RowEnd.More
                        : new RowEnd(
                            end == text.Length ? end : end + LineBreak.LengthAt(text, end),
                            at,
                            "Text follows the closing quote of a cell."
                        );
                }
            }
            else
            {
                at = EndOfPlain(text, at, delimiter);
            }

            if (at == text.Length && !isFinal)
                return RowEnd.More;
            cells.Add(new CsvCell(start, at));
            if (at == text.Length)
                return new RowEnd(at);
            if (text[at] == delimiter)
            {
                at++;
                continue;
            }

            // A carriage return at the very end may be the first half of a line break.
            if (!isFinal && text[at] == (byte)'\r' && at + 1 == text.Length)
                return RowEnd.More;
            return new RowEnd(at + LineBreak.LengthAt(text, at));
        }
    }

    private static int EndOfPlain(ReadOnlySpan<byte> text, int at, byte delimiter)
    {
        var length = text[at..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>The index after the closing quote; -1 if there is none.</summary>
    private static int EndOfQuoted(ReadOnlySpan<byte> text, int at)
    {
        for (at++; ; )
        {
            var next = text[at..].IndexOf(Quote);
            if (next < 0)
                return -1;
            at += next + 1;
            if (at == text.Length || text[at] != Quote)
                return at;
            at++;
        }
    }
}

/// <summary>A cell of a row, quotes included.</summary>
internal readonly record struct CsvCell(int Start, int End);

/// <summary>How the scan of a row ended.</summary>
/// <param name="Length">The length of the row in bytes, including its line break; -1 if the row may continue after the text.</param>
/// <param name="FaultAt">The index of the fault.</param>
/// <param name="Fault">What is wrong, as a sentence; null if nothing is.</param>
internal readonly record struct RowEnd(int Length, int FaultAt = 0, string? Fault = null)
{
    public static RowEnd More { get; } = new(-1);
}
