using System.Buffers;
using PaperLint.Formats.Layers;
using PaperLint.Records;

namespace PaperLint.Storage.Replacing;

/// <summary>A copy of a file with some bytes of its text replaced; neither file is ever held in memory as a whole.</summary>
/// <param name="Read">The hash of the original file.</param>
/// <param name="Written">The hash of the copy.</param>
/// <param name="TextRead">The hash of the text of the original, with layers such as gzip removed; the file itself if it has none.</param>
/// <param name="TextWritten">The hash of the text of the copy.</param>
public sealed record EditedCopy(ContentHash Read, ContentHash Written, ContentHash TextRead, ContentHash TextWritten)
{
    private const int BufferBytes = 1 << 16;

    /// <param name="source">The original file, with its layers; closed by this method.</param>
    /// <param name="layers">The layers of both files, outermost first.</param>
    /// <param name="edits">Edits of the decoded text, in order and not nested.</param>
    /// <param name="target">Receives the copy; left open.</param>
    /// <exception cref="EndOfStreamException">An edit reaches beyond the source.</exception>
    public static EditedCopy Write(
        Stream source,
        IReadOnlyList<ContentLayer> layers,
        IEnumerable<RawEdit> edits,
        Stream target,
        CancellationToken cancellation
    )
    {
        using var read = new HashingStream(source);
        using var written = new HashingWriteStream(target);
        if (layers.Count == 0)
        {
            Copy(read, edits, written, cancellation);
            return new EditedCopy(read.ContentHash!, written.ContentHash, read.ContentHash!, written.ContentHash);
        }

        using var textRead = new HashingStream(ContentLayer.Read(read, layers));
        ContentHash textWritten;
        using (var layered = ContentLayer.Write(written, layers))
        {
            using var text = new HashingWriteStream(layered);
            Copy(textRead, edits, text, cancellation);
            textWritten = text.ContentHash;
        }

        return new EditedCopy(read.ContentHash!, written.ContentHash, textRead.ContentHash!, textWritten);
    }

    private static void Copy(Stream source, IEnumerable<RawEdit> edits, Stream target, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        long read = 0;
        try
        {
            foreach (var edit in edits)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(edit.Span.Start, read, nameof(edits));
                PassOn(edit.Span.Start, keep: true);
                PassOn(edit.Span.End, keep: false);
                target.Write(edit.NewBytes.Span);
            }

            PassOn(long.MaxValue, keep: true);
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
                read += count;
                if (keep)
                    target.Write(buffer, 0, count);
            }
        }
    }
}
