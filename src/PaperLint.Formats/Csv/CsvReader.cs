using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Csv;

/// <summary>
/// Reads a record from every row. A row that is broken, or has the wrong number of cells, is skipped but counts in the numbering.
/// </summary>
internal sealed class CsvReader(Stream stream, Document document, CsvFormat format, Action<SkippedItem>? skipped) : RecordReader
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create("\r\n"u8);

    private readonly RecordWindow _window = new(stream, format.Limits.WindowBytes);
    private readonly RecordSkips _skips = new(document, skipped);
    private readonly List<CsvCell> _cells = [];
    private CsvOutline? _outline;
    private CsvCodec? _codec;
    private long _row;

    public override bool TryRead([NotNullWhen(true)] out Record? record)
    {
        var outline = _outline ??= Start();
        for (record = null; record is null; )
        {
            _window.PassBlankLines(Blank);
            var end = NextRow();
            if (end.Length == 0)
                return false;
            if (end.Length < 0 || end.Length > format.Limits.LongestRecord)
            {
                PassLongRow();
                continue;
            }

            record = RecordOf(end, outline);
            _window.MoveBy(end.Length);
        }

        return true;
    }

    private CsvOutline Start()
    {
        _window.SkipByteOrderMark();
        while (_window.Bytes.Length < FormatDetection.HeadLength && _window.Fill()) { }

        var outline = format.OutlineOf(_window.Bytes.Span, _window.IsFinal);
        if (format.ObjectionTo(outline) is { } objection)
            throw new InputException(new InputError(document.Path, null, objection, format.HintFor(outline)))
            {
                FieldNames = [.. outline?.Names ?? []],
            };
        _codec = new CsvCodec(outline!.Dialect.Delimiter);
        _window.MoveBy(outline.Dialect.Preface);
        if (outline.Dialect.HasHeader)
            _window.MoveBy(NextRow().Length);
        return outline;
    }

    /// <summary>Finds the row at the beginning of the window; length 0 at the end of the file, negative if the row is too long.</summary>
    private RowEnd NextRow()
    {
        while (true)
        {
            if (_window.Bytes.IsEmpty && !_window.Fill())
                return new RowEnd(0);
            var end = CsvRow.Scan(_window.Bytes.Span, _codec!.Delimiter, _window.IsFinal, _cells);
            if (end.Length >= 0)
                return end;
            if (_window.Bytes.Length > format.Limits.LongestRecord)
                return RowEnd.More;
            _window.FillForRescan();
        }
    }

    private Record? RecordOf(RowEnd end, CsvOutline outline)
    {
        if (end.Fault is null && _cells.Count == 1 && _cells[0].Start == _cells[0].End)
            return null;
        var row = _row++;
        var pointer = $"/{row}";
        if (end.Fault is { } fault)
        {
            // A quoted cell that is never closed has swallowed the rest of the file.
            if (
                end.Length == _window.Bytes.Length
                && _window.IsFinal
                && end.FaultAt + 1 < end.Length
                && _window.Bytes.Span[end.FaultAt] == (byte)'"'
            )
                throw new InputException(
                    new InputError(
                        document.Path,
                        _window.PositionAt(end.FaultAt),
                        fault,
                        "The cell that begins here has no closing quote; everything before it was examined."
                    )
                );
            _skips.Skip(pointer, _window.PositionAt(end.FaultAt), fault, "Write a quote inside a quoted cell twice.");
            return null;
        }

        if (_cells.Count != outline.Columns.Count && !HasOnlyEmptyCellsMore(outline.Columns.Count))
        {
            _skips.Skip(
                pointer,
                _window.Position,
                $"The row has {Cells(_cells.Count)}, but the table has {outline.Columns.Count} columns.",
                "A cell that contains a delimiter or quotes may need quotes around it."
            );
            return null;
        }

        var last = _cells[^1].End;
        return new Record
        {
            Document = document,
            Address = new RecordAddress(document.Path, row),
            Pointer = pointer,
            Extent = new ByteSpan(_window.Start, last),
            Window = _window.Bytes[..end.Length],
            WindowStart = _window.Start,
            WindowPosition = _window.Position,
            Fields = Fields(outline),
            Codec = _codec!,
        };
    }

    private List<Field> Fields(CsvOutline outline)
    {
        var fields = new List<Field>(outline.Columns.Count);
        for (var i = 0; i < outline.Columns.Count; i++)
        {
            var column = outline.Columns[i];
            var (start, end) = (_cells[i].Start, _cells[i].End);
            fields.Add(
                new Field(
                    column.Name,
                    column.Role,
                    new EncodedValue(_codec!, _window.Bytes[start..end]),
                    ByteSpan.FromBounds(_window.Start + start, _window.Start + end)
                )
                {
                    Repeats = column.Repeats,
                }
            );
        }

        return fields;
    }

    private bool HasOnlyEmptyCellsMore(int columns) => _cells.Count > columns && _cells.Skip(columns).All(cell => cell.Start == cell.End);

    /// <summary>Finding the end of a row requires scanning all of it.</summary>
    /// <exception cref="InputException">The row has no end.</exception>
    private void PassLongRow()
    {
        var begin = _window.Position;
        if (!new LongRow(_window, _codec!.Delimiter).TryPass())
        {
            throw new InputException(
                new InputError(
                    document.Path,
                    begin,
                    $"The row has more than {format.Limits.LongestRecord:N0} bytes and a cell that is not closed.",
                    "A closing quote may be missing; everything before it was examined."
                )
            );
        }

        _skips.SkipTooLong($"/{_row++}", begin, format.Limits.LongestRecord);
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";
}
