using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using PaperLint.Findings.Runs;
using PaperLint.Formats.Json;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.JsonLines;

/// <summary>Reads a record from every line that is not blank. A broken line is skipped but counts in the numbering.</summary>
internal sealed class JsonLinesReader : RecordReader
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n"u8);

    private readonly RecordWindow _window;
    private readonly Document _document;
    private readonly JsonRecordParser _parser;
    private readonly JsonLineGlance _glance;
    private readonly RecordSkips _skips;
    private readonly int _longest;
    private Action<JsonRecordParser>? _free;
    private bool _started;
    private long _row;

    public JsonLinesReader(Stream stream, Document document, FieldMap map, Action<SkippedItem>? skipped, ReadLimits limits)
        : this(new RecordWindow(stream, limits.WindowBytes), document, new JsonRecordParser(map), skipped, limits) { }

    private JsonLinesReader(
        RecordWindow window,
        Document document,
        JsonRecordParser parser,
        Action<SkippedItem>? skipped,
        ReadLimits limits
    )
    {
        (_window, _document, _parser, _longest) = (window, document, parser, limits.LongestRecord);
        _skips = new RecordSkips(document, skipped);
        _glance = new JsonLineGlance(document, parser);
    }

    /// <summary>A reader of whole lines in the middle of a document.</summary>
    /// <param name="window">The lines.</param>
    /// <param name="row">The number of the first of them that is not blank.</param>
    /// <param name="parser">One that nobody else uses until the reader is closed.</param>
    /// <param name="free">Takes the parser back.</param>
    public static JsonLinesReader OfLines(
        RecordWindow window,
        long row,
        Document document,
        JsonRecordParser parser,
        Action<JsonRecordParser> free,
        Action<SkippedItem>? skipped,
        ReadLimits limits
    ) =>
        new(window, document, parser, skipped, limits)
        {
            _started = true,
            _row = row,
            _free = free,
        };

    /// <summary>Whether a line, or a part of one, has nothing but white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line) => !line.ContainsAnyExcept(Blank);

    public override bool TryRead([NotNullWhen(true)] out Record? record)
    {
        record = TryScan() ? _glance.Whole() : null;
        return record is not null;
    }

    public override bool TryGlance([NotNullWhen(true)] out RecordGlance? glance)
    {
        glance = null;
        if (TryScan())
            glance = _parser.HasRepeats ? RecordGlance.Of(_glance.Whole()) : _glance;
        return glance is not null;
    }

    public override void SkipTo(long row) => TryScan(row);

    protected override void Dispose(bool disposing)
    {
        _free?.Invoke(_parser);
        _free = null;
        base.Dispose(disposing);
    }

    /// <summary>Finds the next record, of which <see cref="_glance"/> then knows the values.</summary>
    /// <param name="until">If it is given, the rows before it are passed unread, and it is not read either.</param>
    /// <returns>Whether there is a record; false if the reader stands before the row that was asked for.</returns>
    private bool TryScan(long? until = null)
    {
        if (!_started)
            _window.SkipByteOrderMark();
        _started = true;
        while (true)
        {
            _window.PassBlankLines(Blank);
            if (_row == until)
                return false;
            var length = LineLength();
            if (length < 0)
            {
                SkipTooLong(isWanted: until is null);
                continue;
            }

            if (length == 0)
                return false;
            var line = _window.Bytes[..length];
            var isRecord = until is null ? TryScan(line) : PassRow(line.Span);
            _window.MoveBy(length);
            if (isRecord)
                return true;
        }
    }

    private void SkipTooLong(bool isWanted)
    {
        if (isWanted)
            _skips.SkipTooLong(PointerOf(_row), _window.Position, _longest);
        _row++;
        PassLine();
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
                return searched + end + 1 is var length && length > _longest ? -1 : length;
            searched = _window.Bytes.Length;
            if (searched > _longest)
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

    /// <returns>False: the line is not to be read.</returns>
    private bool PassRow(ReadOnlySpan<byte> line)
    {
        _row += IsBlank(line) ? 0 : 1;
        return false;
    }

    /// <returns>Whether the line is a record; if it is broken, it has been reported.</returns>
    private bool TryScan(ReadOnlyMemory<byte> line)
    {
        var start = JsonSyntax.SkipSpace(line.Span, 0);
        if (start == line.Length)
            return false;
        var row = _row++;
        // Without the line break, so that a fault is reported at the end of a cut-off line and not at the beginning of the next.
        var text = line[start..line.Span.TrimEnd("\r\n"u8).Length];
        if (FaultOf(text.Span, out var length) is { } fault)
        {
            _skips.Skip(PointerOf(row), _window.PositionAt(start + fault.At), fault.Message, fault.Hint);
            return false;
        }

        _glance.Begin(row, line, text, new ByteSpan(_window.Start + start, length), _window.Start, _window.Position);
        return true;
    }

    /// <summary>What is wrong with a line that should hold one paper; null if nothing is.</summary>
    /// <param name="text">Begins with something that is not white space.</param>
    /// <param name="length">The length of the object, in bytes.</param>
    private JsonFault? FaultOf(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        var scanner = new JsonScanner(text);
        if (text[0] != (byte)'{')
            return scanner.TrySkip(out var fault)
                ? new JsonFault(0, $"The line holds {JsonSyntax.KindOf(text[0])}, not an object.")
                : fault!;
        if (!_parser.TryScan(ref scanner))
            return scanner.Fault!;
        length = scanner.At;
        if (JsonSyntax.SkipSpace(text, length) is var rest && rest < text.Length)
            return new JsonFault(rest, "There is more text after the object on this line.", "Write one object per line.");
        return _parser.IsEnvelope
            ? new JsonFault(0, "The line holds a list of papers, but other lines are papers.", "Write each of them on its own line.")
            : null;
    }

    private static string PointerOf(long row) => JsonLineGlance.PointerOf(row);
}
