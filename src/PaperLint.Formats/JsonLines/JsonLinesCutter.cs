using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Text;
using PaperLint.Findings.Runs;
using PaperLint.Formats.Json;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.JsonLines;

/// <summary>
/// Cuts JSON Lines after a line feed. The thread that cuts does only what must be done in order: it counts lines and rows.
/// </summary>
internal sealed class JsonLinesCutter(Stream stream, Document document, FieldMap map, ReadLimits limits) : ChunkReader
{
    /// <summary>Parsers that are not in use; each remembers the keys of the records that it has seen.</summary>
    private readonly ConcurrentBag<JsonRecordParser> _parsers = [];

    /// <summary>The bytes after the last line feed of the chunk before.</summary>
    private byte[] _rest = [];

    /// <summary>Why the document could not be read further; thrown when all lines before are cut off.</summary>
    private ExceptionDispatchInfo? _failure;
    private bool _started;
    private bool _isFinal;
    private bool _endsInReturn;
    private long _start;
    private long _line;
    private long _row;

    public override bool TryCut([NotNullWhen(true)] out RecordChunk? chunk)
    {
        var memory = ArrayPool<byte>.Shared.Rent(Math.Max(limits.ChunkBytes, 2 * _rest.Length));
        _rest.CopyTo(memory, 0);
        var filled = Fill(memory, _rest.Length);
        while (filled == memory.Length && CutOf(memory) == 0 && !IsTooLong(memory))
        {
            memory = Longer(memory, filled);
            filled = Fill(memory, filled);
        }

        // Whoever reads the chunk reports a line that is too long, and needs no more of it than that.
        var bytes = memory.AsSpan(0, filled);
        var isTooLong = CutOf(bytes) == 0 && IsTooLong(bytes);
        var cut = isTooLong ? filled : CutOf(bytes);
        if (cut == 0)
        {
            ArrayPool<byte>.Shared.Return(memory);
            _failure?.Throw();
            chunk = null;
            return false;
        }

        _rest = bytes[cut..].ToArray();
        chunk = Made(memory, cut, isTooLong);
        if (isTooLong)
            PassLine();
        return true;
    }

    /// <summary>Where to cut: after the last line, 0 if not even one is whole.</summary>
    private int CutOf(ReadOnlySpan<byte> bytes) => _isFinal ? bytes.Length : bytes.LastIndexOf((byte)'\n') + 1;

    /// <summary>Whether bytes without a line feed are too long for a line already.</summary>
    private bool IsTooLong(ReadOnlySpan<byte> bytes) => bytes.Length - MarkLength(bytes) > limits.LongestRecord;

    /// <summary>The length of the byte-order mark, which can only be at the beginning of the document.</summary>
    private int MarkLength(ReadOnlySpan<byte> bytes) =>
        !_started && bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    private Chunk Made(byte[] memory, int length, bool isTooLong)
    {
        var mark = MarkLength(memory.AsSpan(0, length));
        _started = true;
        var chunk = new Chunk(this, memory, mark, length, _start, _line, _row);
        var bytes = memory.AsSpan(mark, length - mark);
        Pass(bytes, length);
        _row += isTooLong ? 1 : RowsIn(bytes);
        return chunk;
    }

    /// <summary>Passes what is left of a line that is too long.</summary>
    private void PassLine()
    {
        var memory = ArrayPool<byte>.Shared.Rent(limits.ChunkBytes);
        var end = 0;
        while (end == 0 && Fill(memory, 0) is > 0 and var filled)
        {
            end = memory.AsSpan(0, filled).IndexOf((byte)'\n') + 1;
            var passed = end == 0 ? filled : end;
            Pass(memory.AsSpan(0, passed), passed);
            _rest = memory.AsSpan(passed, filled - passed).ToArray();
        }

        ArrayPool<byte>.Shared.Return(memory);
    }

    private void Pass(ReadOnlySpan<byte> bytes, int length)
    {
        _start += length;
        // The two characters of a line break may have come one after the other.
        _line += LineBreak.CountIn(bytes) - (_endsInReturn && bytes is [(byte)'\n', ..] ? 1 : 0);
        _endsInReturn = bytes is [.., (byte)'\r'];
    }

    /// <summary>Reads until the memory is full, or the document ends or cannot be read further.</summary>
    /// <returns>The number of bytes in the memory.</returns>
    private int Fill(byte[] memory, int filled)
    {
        try
        {
            while (!_isFinal && _failure is null && filled < memory.Length)
            {
                var read = stream.Read(memory, filled, memory.Length - filled);
                _isFinal = read == 0;
                filled += read;
            }
        }
#pragma warning disable CA1031 // Whatever it is, it is thrown after the lines that were read before it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(error);
        }

        return filled;
    }

    private static byte[] Longer(byte[] memory, int filled)
    {
        var longer = ArrayPool<byte>.Shared.Rent(2 * memory.Length);
        memory.AsSpan(0, filled).CopyTo(longer);
        ArrayPool<byte>.Shared.Return(memory);
        return longer;
    }

    /// <summary>The number of lines that are not blank.</summary>
    private static long RowsIn(ReadOnlySpan<byte> bytes)
    {
        var rows = 0L;
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            rows += JsonLinesReader.IsBlank(end < 0 ? bytes : bytes[..end]) ? 0 : 1;
            bytes = end < 0 ? default : bytes[(end + 1)..];
        }

        return rows;
    }

    private JsonLinesReader Open(RecordWindow window, long row, Action<SkippedItem>? skipped)
    {
        var parser = _parsers.TryTake(out var free) ? free : new JsonRecordParser(map);
        return JsonLinesReader.OfLines(window, row, document, parser, _parsers.Add, skipped, limits);
    }

    /// <param name="offset">Where the lines begin in the memory.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="start">The offset of the memory in the file.</param>
    private sealed class Chunk(JsonLinesCutter cutter, byte[] memory, int offset, int end, long start, long line, long row) : RecordChunk
    {
        public override RecordReader Open(Action<SkippedItem>? skipped) =>
            cutter.Open(
                new RecordWindow(memory.AsMemory(offset, end - offset), start + offset, new LinePosition((int)line, 0)),
                row,
                skipped
            );

        public override void Release() => ArrayPool<byte>.Shared.Return(memory);
    }
}
