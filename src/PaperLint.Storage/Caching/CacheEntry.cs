using System.Buffers.Binary;
using System.IO.Hashing;
using PaperLint.Text;
using PaperLint.Text.Binary;

namespace PaperLint.Storage.Caching;

/// <summary>A stored result, open for reading. It stays readable if it is replaced or deleted meanwhile.</summary>
public sealed class CacheEntry : IDisposable
{
    /// <summary>Entries that nobody uses are deleted, so use is noted; more precisely than this is not worth a write.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromHours(1);

    private readonly FileStream _file;
    private readonly byte[] _content = new byte[ContentMark.Length];

    private CacheEntry(FileStream file) => _file = file;

    /// <summary>The mark of the content that it is the result of.</summary>
    public ReadOnlySpan<byte> Content => _content;

    internal static CacheEntry? Open(string path, ReadOnlySpan<byte> name)
    {
        CacheEntry? entry = null;
        try
        {
            if (new FileInfo(path) is not { Exists: true, LinkTarget: null, Length: > 0 } || !IsOwn(path))
                return null;
            entry = new CacheEntry(
                new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16)
            );
            if (entry.Begins(name))
                return entry;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // It is as good as not there.
        }

        entry?.Dispose();
        return null;
    }

    /// <summary>Whether every byte is as it was written. Ask before reading: what was delivered cannot be taken back.</summary>
    public bool IsIntact()
    {
        try
        {
            var hash = new XxHash128();
            var buffer = new byte[1 << 16];
            _file.Position = 0;
            for (var left = _file.Length - EntryFile.HashLength; left > 0; )
            {
                var read = _file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
                if (read == 0)
                    return false;
                hash.Append(buffer.AsSpan(0, read));
                left -= read;
            }

            var seal = new byte[EntryFile.HashLength];
            _file.ReadExactly(seal);
            return seal.AsSpan().SequenceEqual(hash.GetCurrentHash());
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return false;
        }
    }

    /// <summary>The blocks, in order.</summary>
    /// <exception cref="InvalidDataException">
    /// The entry is not what <see cref="EntryDraft"/> writes, or cannot be read any more.
    /// </exception>
    public IEnumerable<ValueReader> Blocks()
    {
        _file.Position = EntryFile.HeadLength;
        while (ReadBlock() is { Length: > 0 } block)
            yield return new ValueReader(block, "stored result");
    }

    private byte[] ReadBlock()
    {
        try
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            _file.ReadExactly(length);
            var bytes = BinaryPrimitives.ReadInt32LittleEndian(length);
            if (bytes < 0 || bytes > _file.Length - _file.Position)
                throw new InvalidDataException("The stored result is cut short.");
            var block = new byte[bytes];
            _file.ReadExactly(block);
            return block;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // Callers must be able to tell this from a failure to write what was read.
            throw new InvalidDataException($"The stored result cannot be read: {SystemReason.Of(error)}", error);
        }
    }

    /// <summary>Notes that the entry was used.</summary>
    public void Touch()
    {
        try
        {
            var now = DateTime.UtcNow;
            if ((now - File.GetLastWriteTimeUtc(_file.SafeFileHandle)).Duration() > Precision)
                File.SetLastWriteTimeUtc(_file.Name, now);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // Then it is deleted a little early.
        }
    }

    public void Dispose() => _file.Dispose();

    private static bool IsOwn(string path) => FileStatus.Of(path) is not { } status || status.User == LibC.EffectiveUser();

    private bool Begins(ReadOnlySpan<byte> name)
    {
        if (_file.Length < EntryFile.HeadLength + EntryFile.EndLength)
            return false;
        Span<byte> head = stackalloc byte[EntryFile.HeadLength];
        _file.ReadExactly(head);
        if (!head.StartsWith(EntryFile.Signature) || !head[EntryFile.Signature.Length..].SequenceEqual(name))
            return false;
        _file.Position = _file.Length - EntryFile.EndLength;
        _file.ReadExactly(_content);
        return true;
    }
}
