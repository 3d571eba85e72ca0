using System.Buffers;
using System.Security.Cryptography;
using PaperLint.Records;

namespace PaperLint.Engine.Fixing;

/// <summary>A copy of a stream in which some bytes are others; neither is ever held as a whole.</summary>
/// <param name="HashRead">SHA-256 of what was copied from, in hexadecimal, lower case.</param>
/// <param name="HashWritten">SHA-256 of the copy.</param>
/// <param name="BytesRead">Length of what was copied from.</param>
/// <param name="BytesWritten">Length of the copy.</param>
internal sealed record EditedCopy(string HashRead, string HashWritten, long BytesRead, long BytesWritten)
{
    private const int BufferBytes = 1 << 16;

    /// <param name="edits">In order, none in another.</param>
    /// <exception cref="EndOfStreamException">An edit reaches beyond the source.</exception>
    public static EditedCopy Write(Stream source, IEnumerable<RawEdit> edits, Stream target, CancellationToken cancellation)
    {
        using var hashRead = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var hashWritten = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        long read = 0, written = 0;
        try
        {
            foreach (var edit in edits)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(edit.Span.Start, read, nameof(edits));
                PassOn(edit.Span.Start, keep: true);
                PassOn(edit.Span.End, keep: false);
                Put(edit.NewBytes.Span);
            }

            PassOn(long.MaxValue, keep: true);
            return new EditedCopy(
                Convert.ToHexStringLower(hashRead.GetHashAndReset()), Convert.ToHexStringLower(hashWritten.GetHashAndReset()), read, written);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        void PassOn(long end, bool keep)
        {
            while (read < end)
            {
                cancellation.ThrowIfCancellationRequested();
                var count = source.Read(buffer, 0, (int)Math.Min(BufferBytes, end - read));
                if (count == 0 && end == long.MaxValue)
                    return;
                if (count == 0)
                    throw new EndOfStreamException("The file is shorter than it was.");
                hashRead.AppendData(buffer, 0, count);
                read += count;
                if (keep)
                    Put(buffer.AsSpan(0, count));
            }
        }

        void Put(ReadOnlySpan<byte> bytes)
        {
            target.Write(bytes);
            hashWritten.AppendData(bytes);
            written += bytes.Length;
        }
    }
}
