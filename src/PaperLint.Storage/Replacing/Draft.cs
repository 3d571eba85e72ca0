using PaperLint.Formats.Layers;
using PaperLint.Records;

namespace PaperLint.Storage.Replacing;

/// <summary>
/// An edited copy of a file that has been written whole, under a name of its own, and waits to be given the name it is for.
/// </summary>
/// <remarks>It goes away with this object unless it was moved.</remarks>
public sealed class Draft : IDisposable
{
    private readonly PendingFile _file;

    private Draft(PendingFile file, EditedCopy copy) => (_file, Copy) = (file, copy);

    public string Path => _file.Path;

    public EditedCopy Copy { get; }

    /// <summary>Writes an edited copy and brings it to the disk.</summary>
    /// <param name="open">Gives the file.</param>
    /// <param name="layers">Of the file, and of the copy.</param>
    /// <param name="edits">Of the text, in order.</param>
    /// <param name="folder">On the file system that the draft will be moved within.</param>
    /// <param name="mode">Who may do what with the draft; what takes the place of a file gets the mode of that file when it does.</param>
    /// <exception cref="IOException">The disk is full, or the like; nothing is left behind.</exception>
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
