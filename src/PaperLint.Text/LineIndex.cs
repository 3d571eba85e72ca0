using System.Text;

namespace PaperLint.Text;

/// <summary>The lines of a window of a file. Converts byte offsets to the line and column that people see.</summary>
/// <remarks>
/// The window is UTF-8. Invalid bytes count as the U+FFFD characters that decoding would produce. A byte inside a character has the column
/// of that character.
/// </remarks>
public sealed class LineIndex
{
    private readonly ReadOnlyMemory<byte> _window;
    private readonly long _windowStart;
    private readonly LinePosition _origin;
    private readonly List<int> _starts = [0];
    private LongLine? _long;

    /// <param name="window">Bytes of the file. They are kept, not copied.</param>
    /// <param name="windowStart">The offset of the window in the file.</param>
    /// <param name="origin">The position of the window's first byte; a window rarely begins the file, and need not begin a line.</param>
    public LineIndex(ReadOnlyMemory<byte> window, long windowStart = 0, LinePosition origin = default)
    {
        _window = window;
        _windowStart = windowStart;
        _origin = origin;
        var bytes = window.Span;
        for (var at = 0; ; )
        {
            var next = LineBreak.IndexIn(bytes[at..]);
            if (next < 0)
                break;
            at += next;
            at += LineBreak.LengthAt(bytes, at);
            _starts.Add(at);
        }
    }

    /// <summary>How many lines the window touches; the last one may be empty.</summary>
    public int LineCount => _starts.Count;

    /// <summary>The line and column of a byte of the file, or of the end of the window.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The byte lies outside the window.</exception>
    public LinePosition PositionOf(long offset)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(offset, _windowStart);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, _windowStart + _window.Length);
        var at = CharacterBoundary.AtOrBefore(_window.Span, (int)(offset - _windowStart));
        var line = LineAt(at);
        var column = CharactersBetween(_starts[line], at);
        return new LinePosition(_origin.Line + line, line == 0 ? _origin.Column + column : column);
    }

    /// <summary>The lines and columns of bytes of the file.</summary>
    /// <inheritdoc cref="PositionOf" path="/exception"/>
    public LineSpan SpanOf(ByteSpan bytes) => new(PositionOf(bytes.Start), PositionOf(bytes.End));

    /// <summary>Caches counts for a long line, so that many positions in it do not count it again.</summary>
    private int CharactersBetween(int lineStart, int at)
    {
        if (at - lineStart < 2 * LongLine.Step)
            return Encoding.UTF8.GetCharCount(_window.Span[lineStart..at]);
        // Two threads may get here at once and count the same line twice, which does no harm.
        var line = _long;
        if (line is null || line.Start != lineStart || line.End < at)
            _long = line = new LongLine(_window.Span, lineStart, EndOf(lineStart));
        return line.CharactersBefore(_window.Span, at);
    }

    private int EndOf(int lineStart)
    {
        var next = LineAt(lineStart) + 1;
        return next < _starts.Count ? _starts[next] : _window.Length;
    }

    /// <summary>The bytes of a line of the window, without its line break.</summary>
    /// <param name="line">The line of the file, 0-based, as returned by <see cref="PositionOf"/>.</param>
    public ByteSpan LineExtent(int line)
    {
        var index = line - _origin.Line;
        var start = _starts[index];
        var end = index + 1 < _starts.Count ? _starts[index + 1] : _window.Length;
        var bytes = _window.Span;
        while (end > start && bytes[end - 1] is (byte)'\n' or (byte)'\r')
            end--;
        return ByteSpan.FromBounds(_windowStart + start, _windowStart + end);
    }

    private int LineAt(int at)
    {
        var found = _starts.BinarySearch(at);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The number of characters before each checkpoint of a long line; checkpoints are one step apart.</summary>
    private sealed class LongLine
    {
        /// <summary>In bytes.</summary>
        public const int Step = 4_096;

        private readonly List<(int Place, int Characters)> _counts = [];

        public LongLine(ReadOnlySpan<byte> window, int start, int end)
        {
            (Start, End) = (start, end);
            var (place, characters) = (start, 0);
            while (true)
            {
                _counts.Add((place, characters));
                if (end - place < Step)
                    return;
                var next = CharacterBoundary.AtOrBefore(window, place + Step);
                characters += Encoding.UTF8.GetCharCount(window[place..next]);
                place = next;
            }
        }

        public int Start { get; }

        public int End { get; }

        /// <param name="at">The beginning of a character of the line, or the end of the line.</param>
        public int CharactersBefore(ReadOnlySpan<byte> window, int at)
        {
            // A checkpoint may lie up to three bytes less than a step after the last one, because characters are not cut.
            var index = Math.Min((at - Start) / Step, _counts.Count - 1);
            while (index + 1 < _counts.Count && _counts[index + 1].Place <= at)
                index++;
            var (place, characters) = _counts[index];
            return characters + Encoding.UTF8.GetCharCount(window[place..at]);
        }
    }
}
