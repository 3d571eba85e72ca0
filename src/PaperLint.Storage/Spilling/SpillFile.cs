using PaperLint.Text.Binary;

namespace PaperLint.Storage.Spilling;

/// <summary>
/// What a run has found and planned and cannot keep in memory: one temporary file for all of it, made when it is first needed.
/// </summary>
/// <remarks>
/// Blocks are only ever added, so many lists may share it, and reading does not disturb writing. One thread at a time.
/// </remarks>
public sealed class SpillFile : IDisposable
{
    /// <summary>What people call it, for errors.</summary>
    public const string Kind = "temporary file";

    private Spool? _spool;
    private long _length;
    private bool _isClosed;

    /// <summary>Whether anything had to be written.</summary>
    public bool IsUsed => _spool is not null;

    public SpilledBlock Add(ReadOnlySpan<byte> block)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        _spool ??= new Spool();
        _spool.WriteAt(_length, block);
        var added = new SpilledBlock(_length, block.Length, Checksum.Of(block));
        _length += block.Length;
        return added;
    }

    /// <exception cref="IOException">The block is not as it was written.</exception>
    public byte[] Read(SpilledBlock block)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        var bytes = new byte[block.Length];
        _spool!.ReadAt(block.Start, bytes);
        return Checksum.Of(bytes) == block.Checksum ? bytes : throw new IOException($"The {Kind} is not as it was written.");
    }

    public void Dispose()
    {
        _isClosed = true;
        _spool?.Dispose();
    }
}

/// <param name="Start">Its place in the file, in bytes.</param>
/// <param name="Length">In bytes.</param>
public readonly record struct SpilledBlock(long Start, int Length, uint Checksum);
