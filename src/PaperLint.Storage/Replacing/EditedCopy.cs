using System.Buffers;
using PaperLint.Formats.Layers;
using PaperLint.Records;

namespace PaperLint.Storage.Replacing;

/// <summary>A copy of a file in which some bytes of its text are others; neither is ever held as a whole.</summary>
/// <param name="Read">The file that was copied from.</param>
/// <param name="Written">The copy.</param>
/// <param name="TextRead">The text of the file that was copied from: the file itself where it has no layers.</param>
/// <param name="TextWritten">The text of the copy.</param>
public sealed record EditedCopy(ContentHash Read, ContentHash Written, ContentHash TextRead, ContentHash TextWritten)
{
    private const int BufferBytes = 1 << 16;

    /// <param name="source">The file, with its layers; closed.</param>
    /// <param name="layers">Of both files, the outermost first.</param>
    /// <param name="edits">Of the text, in order, none in another.</param>
    /// <param name="target">The copy; left open.</param>
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
