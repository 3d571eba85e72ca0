using System.Buffers.Binary;
using System.IO.Hashing;
using PaperLint.Text;
using PaperLint.Text.Binary;

namespace PaperLint.Storage.Caching;

/// <summary>An entry that is being written. It gets its name when it is complete; without that, disposing deletes it.</summary>
/// <remarks>If it cannot be written, or becomes too large, it is given up without a word, and what else is written goes nowhere.</remarks>
public sealed class EntryDraft : IDisposable
{
    private readonly PendingFile _file;
    private readonly string _path;
    private readonly Action<long> _stored;
    private readonly XxHash128 _hash = new();
    private long _length;
    private bool _isGivenUp;

    internal EntryDraft(PendingFile file, string path, ReadOnlySpan<byte> name, Action<long> stored)
    {
        (_file, _path, _stored) = (file, path, stored);
        Append(EntryFile.Signature);
        Append(name);
    }

    /// <summary>Receives the values of a block.</summary>
    public ValueWriter Block { get; } = new();

    /// <summary>Whether the block is large enough to be ended.</summary>
    public bool IsBlockFull => Block.Length >= EntryFile.BytesInBlock;

    /// <summary>Ends the block and begins the next.</summary>
    public void EndBlock()
    {
        if (Block.Length == 0)
            return;
        if (Block.Length > EntryFile.MostInBlock)
            GiveUp();
        AppendLength(Block.Length);
        Append(Block.Written);
        Block.Clear();
    }

    /// <summary>Makes it useless, for example because a part of it cannot be written.</summary>
    public void GiveUp() => _isGivenUp = true;

    /// <summary>Stores the entry.</summary>
    /// <param name="content">The mark of the content that it is the result of.</param>
    public void Complete(ReadOnlySpan<byte> content)
    {
        EndBlock();
        AppendLength(0);
        Append(content);
        Append(_hash.GetCurrentHash());
        if (_isGivenUp)
            return;
        try
        {
            // If the power fails before the disk has everything, the entry does not fit its hash and is ignored.
            _file.MoveAtOnce(_path);
            _stored(_length);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            GiveUp();
        }
    }

    public void Dispose() => _file.Dispose();

    private void AppendLength(int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        Append(bytes);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        _length += bytes.Length;
        if (_length > EntryFile.MostBytes)
            GiveUp();
        if (_isGivenUp)
            return;
        try
        {
            _file.Stream.Write(bytes);
            _hash.Append(bytes);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            GiveUp();
        }
    }
}
