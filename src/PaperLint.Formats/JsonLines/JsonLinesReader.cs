using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using PaperLint.Findings.Runs;
using PaperLint.Formats.Json;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.JsonLines;

/// <summary>Reads a record from every line that is not blank. A broken line is skipped but counts in the numbering.</summary>
internal sealed class JsonLinesReader(Stream stream, Document document, FieldMap map, Action<SkippedItem>? skipped, ReadLimits limits)
    : RecordReader
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n"u8);

    private readonly RecordWindow _window = new(stream, limits.WindowBytes);
    private readonly JsonRecordParser _parser = new(map);
    private readonly RecordSkips _skips = new(document, skipped);
    private bool _started;
    private long _row;

    public override bool TryRead([NotNullWhen(true)] out Record? record)
    {
        if (!_started)
            _window.SkipByteOrderMark();
        _started = true;
        for (record = null; record is null; )
        {
            _window.PassBlankLines(Blank);
            var length = LineLength();
            if (length < 0)
            {
                _skips.SkipTooLong(PointerOf(_row++), _window.Position, limits.LongestRecord);
                PassLine();
                continue;
            }

            if (length == 0)
                return false;
            record = Parse(_window.Bytes[..length]);
            _window.MoveBy(length);
        }

        return true;
    }

    /// <summary>
    /// The length of the line at the beginning of the window, including its line feed; 0 at the end, -1 if it is too long.
    /// </summary>
    private int LineLength()
    {
        for (var searched = 0; ; )
        {
            var end = _window.Bytes.Span[searched..].IndexOf((byte)'\n');
            if (end >= 0)
                return searched + end + 1 is var length && length > limits.LongestRecord ? -1 : length;
            searched = _window.Bytes.Length;
            if (searched > limits.LongestRecord)
                return -1;
            if (!_window.Fill())
                return searched;
        }
    }

    private void PassLine()
    {
        for (var end = -1; end < 0; )
        {
            end = _window.Bytes.Span.IndexOf((byte)'\n');
            _window.MoveBy(end < 0 ? _window.Bytes.Length : end + 1);
            if (end < 0 && !_window.Fill())
                return;
        }
    }

    private Record? Parse(ReadOnlyMemory<byte> line)
    {
        var start = JsonSyntax.SkipSpace(line.Span, 0);
        if (start == line.Length)
            return null;
        var row = _row++;
        // Without the line break, so that a fault is reported at the end of a cut-off line and not at the beginning of the next.
        var text = line[..line.Span.TrimEnd("\r\n"u8).Length];
        if (line.Span[start] != (byte)'{')
        {
            Skip(
                row,
                start,
                new JsonScanner(text.Span[start..]).TrySkip(out var fault)
                    ? new JsonFault(0, $"The line holds {JsonSyntax.KindOf(line.Span[start])}, not an object.")
                    : fault!
            );
            return null;
        }

        var parsed = _parser.Parse(text[start..], _window.Start + start);
        var end = start + parsed.Length;
        if (parsed.Fault is { } broken)
            Skip(row, start, broken);
        else if (JsonSyntax.SkipSpace(line.Span, end) is var rest && rest < line.Length)
            Skip(row, rest, new JsonFault(0, "There is more text after the object on this line.", "Write one object per line."));
        else if (_parser.IsEnvelope)
            Skip(
                row,
                start,
                new JsonFault(0, "The line holds a list of papers, but other lines are papers.", "Write each of them on its own line.")
            );
        else
            return RecordOf(row, line, ByteSpan.FromBounds(_window.Start + start, _window.Start + end), parsed.Fields);
        return null;
    }

    private Record RecordOf(long row, ReadOnlyMemory<byte> line, ByteSpan extent, List<Field> fields) =>
        new()
        {
            Document = document,
            Address = new RecordAddress(document.Path, row),
            Pointer = PointerOf(row),
            Extent = extent,
            Window = line,
            WindowStart = _window.Start,
            WindowPosition = _window.Position,
            Fields = fields,
            Codec = JsonCodec.Instance,
        };

    private void Skip(long row, int start, JsonFault fault) =>
        _skips.Skip(PointerOf(row), _window.PositionAt(start + fault.At), fault.Message, fault.Hint);

    private static string PointerOf(long row) => $"/{row}";
}
