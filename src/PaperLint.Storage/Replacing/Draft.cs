using PaperLint.Formats.Layers;
using PaperLint.Records;

namespace PaperLint.Storage.Replacing;

/// <summary>An edited copy of a file, completely written under a temporary name and ready to be moved to its final name.</summary>
/// <remarks>Disposing deletes the draft unless it was moved.</remarks>
public sealed class Draft : IDisposable
{
    private readonly PendingFile _file;

    private Draft(PendingFile file, EditedCopy copy) => (_file, Copy) = (file, copy);

    public string Path => _file.Path;

    public EditedCopy Copy { get; }

    /// <summary>Writes an edited copy and flushes it to disk.</summary>
    /// <param name="open">Opens the original file.</param>
    /// <param name="layers">Of the original file, and therefore of the copy.</param>
    /// <param name="edits">Edits of the decoded text, in order.</param>
    /// <param name="folder">On the file system within which the draft will be moved.</param>
    /// <param name="mode">The mode of the draft until it replaces a file; then it gets the mode of that file.</param>
    /// <exception cref="IOException">The disk is full, or something similar; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static Draft Write(
        string folder,
        Func<Stream> open,
        IReadOnlyList<ContentLayer> layers,
        IEnumerable<RawEdit> edits,
        CancellationToken cancellation,
        UnixFileMode mode = PendingFile.ForOwner
    )
    {
        var file = PendingFile.In(folder, mode);
        try
        {
            using var source = open();
            var copy = EditedCopy.Write(source, layers, edits, file.Stream, cancellation);
            file.Complete();
            return new Draft(file, copy);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public Stream Open() => _file.Open();

    /// <inheritdoc cref="PendingFile.MoveTo"/>
    public void MoveTo(string target) => _file.MoveTo(target);

    public void Dispose() => _file.Dispose();
}
