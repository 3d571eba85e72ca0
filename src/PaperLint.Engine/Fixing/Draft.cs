using PaperLint.Formats.Layers;
using PaperLint.Records;

namespace PaperLint.Engine.Fixing;

/// <summary>A file that has been written whole, under a name of its own, and waits to be given the name it is for.</summary>
/// <remarks>It goes away with this object unless it was moved.</remarks>
internal sealed class Draft : IDisposable
{
    private bool _isMoved;

    private Draft(string path, EditedCopy copy)
    {
        Path = path;
        Copy = copy;
    }

    public string Path { get; private set; }

    public EditedCopy Copy { get; }

    /// <summary>Writes an edited copy and brings it to the disk.</summary>
    /// <param name="open">Gives the file.</param>
    /// <param name="layers">Of the file, and of the copy.</param>
    /// <param name="edits">Of the text, in order.</param>
    /// <param name="folder">On the file system that the draft will be moved within.</param>
    /// <exception cref="IOException">The disk is full, or the like; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static Draft Write(string folder, Func<Stream> open, IReadOnlyList<ContentLayer> layers, IEnumerable<RawEdit> edits, CancellationToken cancellation)
    {
        var path = System.IO.Path.Combine(folder, DraftName.New());
        try
        {
            using var source = open();
            using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete);
            var copy = EditedCopy.Write(source, layers, edits, target, cancellation);
            target.Flush(flushToDisk: true);
            return new Draft(path, copy);
        }
        catch
        {
            // The error that brought us here is the one to tell of.
            TryDelete(path);
            throw;
        }
    }

    public Stream Open() => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Gives the draft its name in one step: whoever looks finds the old file or the new one.</summary>
    public void MoveTo(string target)
    {
        File.Move(Path, target, overwrite: true);
        (Path, _isMoved) = (target, true);
    }

    public void Dispose()
    {
        if (!_isMoved)
            TryDelete(Path);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A hidden file stays behind; nothing depends on it.
        }
    }
}
