using PaperLint.Text.Binary;

namespace PaperLint.Storage.Spilling;

/// <summary>
/// One temporary file for everything that a run has found or planned and cannot keep in memory; created when first needed.
/// </summary>
/// <remarks>
/// Blocks are only ever appended, so many lists can share the file, and reading does not disturb writing. Not thread-safe.
/// </remarks>
public sealed class SpillFile : IDisposable
{
    /// <summary>The name of the file in errors.</summary>
    public const string Kind = "temporary file";

    private Spool? _spool;
    private long _length;
    private bool _isClosed;

    public SpilledBlock Add(ReadOnlySpan<byte> block)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        _spool ??= new Spool();
        _spool.WriteAt(_length, block);
        var added = new SpilledBlock(_length, block.Length, Checksum.Of(block));
        _length += block.Length;
        return added;
    }

    /// <exception cref="IOException">The block has changed since it was written.</exception>
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

/// <param name="Start">Its offset in the file, in bytes.</param>
/// <param name="Length">In bytes.</param>
public readonly record struct SpilledBlock(long Start, int Length, uint Checksum);
