using System.Buffers;
using System.Text;

namespace PaperLint.Text;

/// <summary>Maps between the characters of a decoded value and the bytes of the file that it was read from.</summary>
/// <remarks>
/// <para>
/// A map is a list of runs of equal units. A unit is a piece that cannot be divided, such as a two-byte character, a surrogate pair of four
/// bytes, or the six bytes of <c>\u00e9</c>. A span that begins or ends inside a unit is extended to the whole unit, in both directions, so
/// no edit can cut a character of the file.
/// </para>
/// <para>Built on demand by the codec that read the field; a field without findings never has one.</para>
/// </remarks>
public sealed class OffsetMap
{
    private readonly Run[] _runs;

    private OffsetMap(Run[] runs, int textLength, ByteSpan extent)
    {
        _runs = runs;
        TextLength = textLength;
        Extent = extent;
    }

    /// <summary>The length of the value, in UTF-16 code units.</summary>
    public int TextLength { get; }

    /// <summary>The bytes that the value was decoded from, without quotes or other delimiters.</summary>
    public ByteSpan Extent { get; }

    /// <summary>The map of a value that is plain UTF-8 in the file.</summary>
    /// <param name="raw">The bytes of the value; invalid ones become U+FFFD, as in <see cref="Encoding.UTF8"/>.</param>
    /// <param name="rawStart">The offset of these bytes in the file.</param>
    public static OffsetMap Utf8(ReadOnlySpan<byte> raw, long rawStart)
    {
        var builder = new Builder(rawStart);
        builder.AddUtf8(raw);
        return builder.Build();
    }

    /// <summary>The bytes that a span of the value was decoded from. An empty span stays empty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond the value.</exception>
    public ByteSpan ToBytes(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, TextLength);
        var start = RawAt(span.Start, atEnd: false);
        return span.IsEmpty ? new ByteSpan(start, 0) : ByteSpan.FromBounds(start, RawAt(span.End, atEnd: true));
    }

    /// <summary>
    /// The characters that the bytes stand for. Bytes that contribute no character (such as <c>\</c> and a line break) give an empty span.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches outside <see cref="Extent"/>.</exception>
    public TextSpan ToText(ByteSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span.Start, Extent.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Extent.End);
        var start = TextAt(span.Start, atEnd: false);
        return span.IsEmpty ? new TextSpan(start, 0) : TextSpan.FromBounds(start, Math.Max(start, TextAt(span.End, atEnd: true)));
    }

    private long RawAt(int position, bool atEnd)
    {
        if (_runs.Length == 0)
            return Extent.Start;
        var index = IndexOf(position, static run => run.TextStart, atEnd);
        var run = _runs[index];
        if (run.TextUnit == 0)
            return atEnd ? run.RawEnd : run.RawStart;
        var inside = position - run.TextStart;
        var units = atEnd ? (inside + run.TextUnit - 1) / run.TextUnit : inside / run.TextUnit;
        return run.RawStart + (long)units * run.RawUnit;
    }

    private int TextAt(long position, bool atEnd)
    {
        if (_runs.Length == 0)
            return 0;
        var index = IndexOf(position, static run => run.RawStart, atEnd);
        var run = _runs[index];
        var inside = position - run.RawStart;
        var units = atEnd ? (inside + run.RawUnit - 1) / run.RawUnit : inside / run.RawUnit;
        return run.TextStart + (int)Math.Min(units, run.Count) * run.TextUnit;
    }

    /// <summary>The last run that begins at or before the position; for the end of a span, the last that begins before it.</summary>
    private int IndexOf(long position, Func<Run, long> startOf, bool atEnd)
    {
        int low = 0,
            high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var start = startOf(_runs[middle]);
            if (atEnd ? start < position : start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private readonly record struct Run(int TextStart, long RawStart, int TextUnit, int RawUnit, int Count)
    {
        public long RawEnd => RawStart + (long)Count * RawUnit;
    }

    /// <summary>Collects the units of a value in reading order.</summary>
    public sealed class Builder
    {
        private readonly List<Run> _runs = [];
        private int _text;
        private readonly long _start;
        private long _raw;

        /// <param name="rawStart">The offset of the value in the file.</param>
        public Builder(long rawStart) => _start = _raw = rawStart;

        /// <summary>Adds units of one kind; adjacent units of the same kind are merged into one run.</summary>
        /// <param name="textUnit">UTF-16 code units of each; 0 for bytes that contribute nothing to the value.</param>
        /// <param name="rawUnit">Bytes of each, at least 1.</param>
        public void Add(int textUnit, int rawUnit, int count = 1)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(textUnit);
            ArgumentOutOfRangeException.ThrowIfLessThan(rawUnit, 1);
            if (count == 0)
                return;
            if (_runs.Count > 0 && _runs[^1] is var last && last.TextUnit == textUnit && last.RawUnit == rawUnit)
                _runs[^1] = last with { Count = last.Count + count };
            else
                _runs.Add(new Run(_text, _raw, textUnit, rawUnit, count));
            _text += textUnit * count;
            _raw += (long)rawUnit * count;
        }

        /// <summary>Adds the units of plain UTF-8.</summary>
        public void AddUtf8(ReadOnlySpan<byte> raw)
        {
            while (!raw.IsEmpty)
            {
                var ascii = raw.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (ascii < 0)
                    ascii = raw.Length;
                Add(1, 1, ascii);
                raw = raw[ascii..];
                if (raw.IsEmpty)
                    return;
                // For an invalid sequence, length is the number of bytes that one U+FFFD replaces, as in the decoder.
                var status = Rune.DecodeFromUtf8(raw, out var rune, out var length);
                Add(status == OperationStatus.Done ? rune.Utf16SequenceLength : 1, length);
                raw = raw[length..];
            }
        }

        public OffsetMap Build() => new([.. _runs], _text, ByteSpan.FromBounds(_start, _raw));
    }
}
