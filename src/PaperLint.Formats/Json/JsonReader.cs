using System.Diagnostics.CodeAnalysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Json;

/// <summary>
/// Reads papers wherever they are in a JSON document: in an array at its root or under some key, as the members of an object, as the
/// document itself, or in several documents one after the other.
/// </summary>
/// <remarks>Values without papers are skipped without being kept, so the document may be of any length.</remarks>
internal sealed class JsonReader(Stream stream, Document document, FieldMap map, Action<SkippedItem>? skipped, ReadLimits limits)
    : RecordReader
{
    /// <summary>
    /// The number of bytes to look ahead to distinguish a paper from a container of papers, and a list of papers from other lists.
    /// </summary>
    private const int LookAhead = 1 << 20;

    private const int DeepestList = 32;

    private readonly JsonCursor _cursor = new(stream, document, limits);
    private readonly JsonRecordParser?[] _parsers = new JsonRecordParser?[DeepestList + 1];
    private readonly SeenKeys _keys = new(map);
    private readonly RecordSkips _skips = new(document, skipped);
    private readonly Stack<Level> _levels = [];
    private long _roots;
    private bool _isRootRecord;
    private bool _hasBrokenElement;
    private bool _hasObjects;
    private bool _hasFault;
    private bool _isGoneThrough;
    private int _goneThrough;
    private UnassignedValues? _firstBeside;
    private long _besides;
    private long _row;

    /// <summary>One parser per depth, because values at one depth have similar keys and a parser caches keys.</summary>
    private JsonRecordParser Parser => _parsers[_levels.Count] ??= new JsonRecordParser(map);

    /// <summary>The number of records that have been read or skipped.</summary>
    public long Rows => _row;

    /// <summary>Identifies the array that contains the last record; null if it is not an element of an array.</summary>
    public object? ArrayOfLast { get; private set; }

    /// <inheritdoc/>
    public override UnassignedValues? Beside => _firstBeside is { } first ? first with { Count = _besides } : null;

    public override bool TryRead([NotNullWhen(true)] out Record? record)
    {
        for (record = null; record is null; )
        {
            if (_levels.TryPeek(out var level))
            {
                record = StepInside(level);
                continue;
            }

            if (_cursor.Next() is not { } first)
            {
                if (_row == 0)
                    throw NoPapers();
                return false;
            }

            if (first is not ((byte)'{' or (byte)'['))
                throw RootIsNoList(first);
            record = EnterRoot(first);
        }

        return true;
    }

    /// <summary>If the first document is a record, every document after it must be one too.</summary>
    private Record? EnterRoot(byte first)
    {
        var pointer = _roots++ == 0 ? "" : $"/{_roots - 1}";
        return _isRootRecord ? Element(pointer, first) : Enter(pointer, first);
    }

    private Record? StepInside(Level level)
    {
        var (open, close, inside) = level.IsArray ? ('[', ']', "an array") : ('{', '}', "an object");
        var next = _cursor.Demand(inside);
        if (next == close)
        {
            if (level.AfterComma)
                throw _cursor.Fault(new JsonFault(0, $"There is a comma before the closing '{close}'.", "Remove it."));
            _cursor.MoveBy(1);
            _levels.Pop();
            return null;
        }

        if (level.Count > 0 && !level.AfterComma)
        {
            if (next != ',')
                throw _cursor.Fault(new JsonFault(0, $"Expected a comma or the '{close}' that matches '{open}'."));
            _cursor.MoveBy(1);
            level.AfterComma = true;
            return null;
        }

        level.AfterComma = false;
        var name = level.IsArray ? $"{level.Count}" : Escaped(_cursor.Key());
        level.Count++;
        var pointer = $"{level.Pointer}/{name}";
        next = _cursor.Demand(inside);
        return level.HoldsPapers ? Element(pointer, next) : Enter(pointer, next);
    }

    /// <summary>Examines a value that may be a paper, contain papers, or neither; moves into it or past it.</summary>
    private Record? Enter(string pointer, byte first)
    {
        switch (first)
        {
            case (byte)'[' when _levels.Count < DeepestList:
                if (HoldsPapers())
                {
                    _cursor.MoveBy(1);
                    _levels.Push(new Level(pointer, isArray: true, holdsPapers: true));
                    return null;
                }

                if (_hasBrokenElement)
                {
                    _skips.Skip(
                        pointer,
                        _cursor.Position,
                        "An object in this array is not valid JSON, so it is unclear whether it holds records."
                    );
                    _cursor.Pass();
                }
                else if (_isGoneThrough || (_hasObjects && _hasFault))
                {
                    GoThrough(pointer, isArray: true);
                }
                else
                {
                    Pass(pointer, isLookedAt: _hasObjects);
                }

                return null;
            case (byte)'{' when _levels.Count < DeepestList:
                if (IsPaper(pointer, out var lengthOfNone))
                {
                    _isRootRecord |= _levels.Count == 0;
                    return Element(pointer, first);
                }

                if (lengthOfNone is { } passed)
                {
                    Count(pointer);
                    _cursor.MoveBy(passed);
                    return null;
                }

                GoThrough(pointer, isArray: false);
                return null;
            case (byte)'[' or (byte)'{':
                _skips.Skip(pointer, _cursor.Position, $"Lists are nested more than {DeepestList} deep, so this was not examined.");
                _cursor.Pass();
                return null;
            default:
                Pass(pointer);
                return null;
        }
    }

    /// <summary>Reads an element of a list of papers, or skips it.</summary>
    private Record? Element(string pointer, byte first)
    {
        var row = _row++;
        ArrayOfLast = _levels.TryPeek(out var level) && level.IsArray ? level : null;
        if (first != (byte)'{')
        {
            _skips.Skip(pointer, _cursor.Position, $"Expected a record, got {JsonSyntax.KindOf(first)}.");
            _cursor.Pass();
            return null;
        }

        var length = _cursor.Length(limits.LongestRecord);
        if (length < 0)
        {
            _skips.SkipTooLong(pointer, _cursor.Position, limits.LongestRecord);
            _cursor.Pass();
            return null;
        }

        var parsed = Parser.Parse(_cursor.Bytes[..length], _cursor.Start);
        if (parsed.Fault is { } fault)
        {
            _skips.Skip(pointer, _cursor.PositionAt(fault.At), fault.Message, fault.Hint);
            _cursor.MoveBy(length);
            return null;
        }

        if (Parser.IsEnvelope)
        {
            _skips.Skip(pointer, _cursor.Position, "Expected a paper, got a list of papers.", "Make each of them a separate element.");
            _cursor.MoveBy(length);
            return null;
        }

        var record = new Record
        {
            Document = document,
            Address = new RecordAddress(document.Path, row),
            Pointer = pointer,
            Extent = new ByteSpan(_cursor.Start, length),
            Window = _cursor.Bytes[..(length + LengthOfLineEnd(length))],
            WindowStart = _cursor.Start,
            WindowPosition = _cursor.Position,
            Fields = parsed.Fields,
            Codec = JsonCodec.Instance,
        };
        _cursor.MoveBy(length);
        return record;
    }

    /// <summary>The length of the text between the record and the end of its line, if it has been read and is short; else 0.</summary>
    private int LengthOfLineEnd(int at)
    {
        const int Most = 256;
        var rest = _cursor.Bytes.Span[at..];
        var end = LineBreak.IndexIn(rest);
        return end is < 0 or > Most ? 0 : end + LineBreak.LengthAt(rest, end);
    }

    /// <summary>Moves past a value that belongs to no record, and either counts it or reports what is wrong in it.</summary>
    /// <param name="isLookedAt">Whether it has already been checked.</param>
    private void Pass(string pointer, bool isLookedAt = false)
    {
        if (_cursor.Bytes.Span[0] is (byte)'"' or (byte)'[' && _cursor.TryLength(LookAhead, out var length))
        {
            var scanner = new JsonScanner(_cursor.Bytes.Span[..length]);
            // A list that contains objects was already checked by HoldsPapers.
            if (isLookedAt || (scanner.Next == (byte)'"' ? scanner.TryString() : scanner.TryScalars()))
                Count(pointer);
            else
                _skips.Skip(pointer, _cursor.PositionAt(scanner.Fault!.At), scanner.Fault.Message, scanner.Fault.Hint);
            _cursor.MoveBy(length);
            return;
        }

        Count(pointer);
        _cursor.Pass();
    }

    private void Count(string pointer)
    {
        _firstBeside ??= new UnassignedValues(1, pointer, _cursor.Position);
        _besides++;
    }

    private void GoThrough(string pointer, bool isArray)
    {
        _goneThrough++;
        _cursor.MoveBy(1);
        _levels.Push(new Level(pointer, isArray, holdsPapers: false));
    }

    /// <summary>
    /// Whether the array that begins here has papers among its first elements; if not, sets whether it is broken, or has to be walked.
    /// </summary>
    private bool HoldsPapers()
    {
        (_hasBrokenElement, _hasObjects, _hasFault, _isGoneThrough) = (false, false, false, false);
        var isWhole = _cursor.TryLength(LookAhead, out var length);
        if (!isWhole)
            length = _cursor.Bytes.Length;
        for (var at = 1; ; at++)
        {
            at = JsonSyntax.SkipSpace(_cursor.Bytes.Span, at);
            if (at >= length)
                return false;
            var first = _cursor.Bytes.Span[at];
            var parsed = first == (byte)'{' ? Parser.Parse(_cursor.Bytes[at..length], 0) : default;
            if (parsed.Seen is { } seen)
            {
                _keys.Add(parsed.Fields, Parser.NamesPaper);
                if (Parser.NamesPaper && !JsonHead.IsEnvelope(seen))
                    return true;
                _hasObjects = true;
                // There may be anything after the bytes that were examined.
                _isGoneThrough = _isGoneThrough || !isWhole || _goneThrough < limits.MaxWalkedContainers || Parser.MayHoldPapers;
            }

            _isGoneThrough |= first == (byte)'[';
            var end = first is (byte)'{' or (byte)'[' or (byte)'"'
                ? _cursor.LengthAt(at, length)
                : _cursor.Bytes.Span[at..length].IndexOfAny(",]}"u8);
            if (end < 0)
                return false;
            // An element that continues after the bytes that were examined is not broken.
            _hasBrokenElement |= parsed.Fault is not null;
            // Faults outside objects are reported when the array is walked.
            _hasFault |= first is not ((byte)'{' or (byte)'[') && !IsScalar(_cursor.Bytes.Span[at..(at + end)]);
            at = JsonSyntax.SkipSpace(_cursor.Bytes.Span, at + end);
            if (at < length && _cursor.Bytes.Span[at] == (byte)',')
                continue;
            _hasFault |= at < length && _cursor.Bytes.Span[at] != (byte)']';
            return false;
        }
    }

    private static bool IsScalar(ReadOnlySpan<byte> text)
    {
        var scanner = new JsonScanner(text);
        return (scanner.Next == (byte)'"' ? scanner.TryString() : scanner.TryScalar())
            && JsonSyntax.SkipSpace(text, scanner.At) == text.Length;
    }

    /// <param name="lengthOfNone">
    /// The length of the object if neither it nor anything in it can be a paper, and enough such objects have been walked; else null.
    /// </param>
    private bool IsPaper(string pointer, out int? lengthOfNone)
    {
        var isWhole = _cursor.TryLength(LookAhead, out var length);
        if (!isWhole)
            length = Math.Min(LookAhead, _cursor.Bytes.Length);
        var parsed = Parser.Parse(_cursor.Bytes[..length], 0);
        // The keys of elements of a list were already added when the list was examined.
        if (!_levels.Any(level => level.IsArray))
            _keys.Add(parsed.Fields, parsed.Fields.Any(field => field.Role is FieldRole.Title or FieldRole.Abstract));
        // An object that is broken or longer than the look-ahead is judged by what was read of it: a broken record must be reported as
        // such, not be taken for a list.
        lengthOfNone =
            isWhole && parsed.Fault is null && _goneThrough >= limits.MaxWalkedContainers && !Parser.MayHoldPapers ? length : null;
        return JsonHead.IsPaper(parsed.Seen)
            && !(
                _levels.TryPeek(out var level)
                && !level.IsArray
                && JsonHead.DescribesSiblings(pointer[(pointer.LastIndexOf('/') + 1)..], parsed.Seen)
            );
    }

    private InputException NoPapers()
    {
        // If there is no field at all, none can be named.
        var error = _keys.Objection is { } objection
            ? new InputError(document.Path, null, objection, SeenKeys.Hint)
            : new InputError(document.Path, null, "There is no record with a title or an abstract.");
        return new InputException(error) { FieldNames = [.. _keys.Names] };
    }

    private InputException RootIsNoList(byte first) =>
        _roots > 0
            ? _cursor.Fault(new JsonFault(0, "There is more text after the end of the document.", "It was not examined."))
            : _cursor.Fault(
                new JsonFault(
                    0,
                    first is (byte)'"' or (byte)'t' or (byte)'f' or (byte)'n' or (byte)'-' or (>= (byte)'0' and <= (byte)'9')
                        ? $"The document is {JsonSyntax.KindOf(first)}, not a list of records."
                        : "This is not JSON.",
                    "Records belong in an array, or under a key of an object."
                )
            );

    private static string Escaped(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>An array or object that is being walked.</summary>
    private sealed class Level(string pointer, bool isArray, bool holdsPapers)
    {
        public string Pointer { get; } = pointer;

        public bool IsArray { get; } = isArray;

        public bool HoldsPapers { get; } = holdsPapers;

        /// <summary>The number of elements that have begun.</summary>
        public long Count { get; set; }

        public bool AfterComma { get; set; }
    }
}
