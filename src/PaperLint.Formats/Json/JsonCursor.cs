using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Json;

/// <summary>Walks through a JSON document of any length; the window always begins at the current position.</summary>
internal sealed class JsonCursor(Stream stream, Document document, ReadLimits limits)
{
    private readonly RecordWindow _window = new(stream, limits.WindowBytes);
    private readonly NestedEnds _ends = new();
    private bool _started;

    public ReadOnlyMemory<byte> Bytes => _window.Bytes;

    public long Start => _window.Start;

    public LinePosition Position => _window.Position;

    /// <summary>The next byte that is not white space; null at the end of the document.</summary>
    public byte? Next()
    {
        if (!_started)
            _window.SkipByteOrderMark();
        _started = true;
        while (true)
        {
            var at = JsonSyntax.SkipSpace(_window.Bytes.Span, 0);
            _window.MoveBy(at);
            if (!_window.Bytes.IsEmpty)
                return _window.Bytes.Span[0];
            if (!_window.Fill())
                return null;
        }
    }

    /// <summary>The next byte that is not white space; an error at the end of the document.</summary>
    /// <param name="inside">What the document then ends in, for the error: "an array".</param>
    public byte Demand(string inside) => Next() ?? throw Truncated(inside);

    /// <summary>Moves past bytes that have been processed.</summary>
    public void MoveBy(int bytes) => _window.MoveBy(bytes);

    /// <summary>The length of the object, array or string that begins here, in bytes; all of it is then in the window.</summary>
    /// <returns>The length, or -1 if it exceeds <paramref name="most"/> bytes.</returns>
    /// <exception cref="InputException">The document ends inside it.</exception>
    public int Length(int most) =>
        TryLength(most, out var length) || _window.Bytes.Length > most
            ? length
            : throw Truncated(JsonSyntax.KindOf(_window.Bytes.Span[0]), _window.Position);

    /// <inheritdoc cref="Length"/>
    /// <param name="most">The approximate maximum number of bytes to read.</param>
    /// <param name="length">The length, or -1 if the end was not found within <paramref name="most"/>.</param>
    /// <returns>Whether the end was found.</returns>
    public bool TryLength(int most, out int length)
    {
        var start = _window.Start;
        var level = _ends.LevelOf(start);
        if (_window.Bytes.Span[0] == (byte)'"' || (level < 0 && _ends.Covers(start)))
            return _ends.EndOf(start) is { } known ? IsWithin(known, out length) : TryShortLength(most, out length);
        if (level < 0)
        {
            _ends.Begin(start);
            level = 0;
        }

        while (true)
        {
            var end = _ends.Look(_window.Bytes.Span[(int)(_ends.At - start)..], level);
            if (end >= 0)
                return IsWithin(end, out length);
            length = -1;
            if (_ends.At - start > most || !_window.Fill())
                return false;
        }

        bool IsWithin(long end, out int length)
        {
            length = end - start > most ? -1 : (int)(end - start);
            return length >= 0;
        }
    }

    /// <summary>The length of the object, array or string at an index of the window, if it ends before another index.</summary>
    /// <returns>The length, or -1 if it does not end there.</returns>
    public int LengthAt(int at, int before)
    {
        var (start, limit) = (_window.Start + at, _window.Start + before);
        if (_ends.EndOf(start) is { } known)
            return known <= limit ? (int)(known - start) : -1;
        return _ends.LevelOf(start) >= 0 && _ends.At >= limit ? -1 : new ValueEnd().In(_window.Bytes.Span[at..before]);
    }

    /// <inheritdoc cref="TryLength"/>
    /// <remarks>For values whose end is not remembered.</remarks>
    private bool TryShortLength(int most, out int length)
    {
        var end = new ValueEnd();
        for (var searched = 0; ; )
        {
            var found = end.In(_window.Bytes.Span[searched..]);
            length = found < 0 || searched + found > most ? -1 : searched + found;
            searched = _window.Bytes.Length;
            if (found >= 0 || searched > most || !_window.Fill())
                return length >= 0;
        }
    }

    /// <summary>Moves past the value that begins here, however long, without parsing it.</summary>
    public void Pass()
    {
        if (_window.Bytes.Span[0] is not ((byte)'{' or (byte)'[' or (byte)'"'))
        {
            PassScalar();
            return;
        }

        var (position, kind) = (_window.Position, JsonSyntax.KindOf(_window.Bytes.Span[0]));
        var end = new ValueEnd();
        while (true)
        {
            var found = end.In(_window.Bytes.Span);
            _window.MoveBy(found < 0 ? _window.Bytes.Length : found);
            if (found >= 0)
                return;
            if (!_window.Fill())
                throw Truncated(kind, position);
        }
    }

    /// <summary>Reads a key and the colon after it.</summary>
    /// <returns>The decoded key.</returns>
    public string Key()
    {
        if (_window.Bytes.Span[0] != (byte)'"')
            throw Fault(new JsonFault(0, "Expected a key in double quotes."));
        var length = Length(limits.LongestRecord);
        var scanner = new JsonScanner(_window.Bytes.Span);
        if (length < 0 || !scanner.TryString())
            throw Fault(scanner.Fault ?? new JsonFault(0, "The key is not closed."));
        var key = JsonStrings.Decode(_window.Bytes.Span[1..(scanner.At - 1)]);
        _window.MoveBy(scanner.At);
        if (Demand("an object") != (byte)':')
            throw Fault(new JsonFault(0, "Expected a colon after the key."));
        _window.MoveBy(1);
        return key;
    }

    public LinePosition PositionAt(int at) => _window.PositionAt(at);

    public InputException Fault(JsonFault fault) =>
        new(new InputError(document.Path, _window.PositionAt(fault.At), fault.Message, fault.Hint));

    private void PassScalar()
    {
        // A scalar ends where something else begins; the window may end before that.
        while (_window.Bytes.Length < 64 && _window.Fill()) { }

        var scanner = new JsonScanner(_window.Bytes.Span);
        if (!scanner.TryScalar())
            throw Fault(scanner.Fault!);
        _window.MoveBy(scanner.At);
    }

    private InputException Truncated(string inside, LinePosition? since = null)
    {
        var begin = since is { } position ? $" that begins at line {position.Line + 1}" : "";
        return new InputException(
            new InputError(
                document.Path,
                _window.PositionAt(_window.Bytes.Length),
                $"The file ends inside {inside}{begin}.",
                "It seems to be cut off; everything before this was examined."
            )
        );
    }
}
