using PaperLint.Findings;
using PaperLint.Sources.Discovery;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>
/// Named files that can be read only once, such as <c>/dev/stdin</c>, a FIFO or what a shell makes of <c>&lt;(…)</c>: kept in a temporary
/// file each, because a run looks at the beginning of a file before it reads it. The copies go away with this object.
/// </summary>
public sealed class PipedFiles : IDisposable
{
    private readonly List<StandardInput> _kept = [];

    /// <summary>The source of a file, which can be read as often as needed.</summary>
    /// <exception cref="InputException">It is a pipe or a device, and was to be fixed in place.</exception>
    /// <param name="isReplaced">Whether something is to take the place of the file.</param>
    public DocumentSource SourceOf(InputFile file, bool isReplaced, CancellationToken cancellation)
    {
        if (!file.IsNamed || !FileKind.IsNeitherFileNorFolder(file.FullPath))
            return DocumentSource.Of(file);
        // Said before it is opened, which waits for whoever writes into it.
        if (isReplaced)
            throw new InputException(
                new InputError(
                    file.Path,
                    null,
                    "This is a pipe, so it cannot be fixed in place.",
                    "Use '-' instead; the fixed text goes to standard output."
                )
            );
        using var stream = Opened(file.FullPath);
        if (stream is null or { CanSeek: true })
            return DocumentSource.Of(file);
        var kept = new StandardInput(stream, cancellation);
        _kept.Add(kept);
        return kept.As(file.Path);
    }

    public void Dispose() => _kept.ForEach(kept => kept.Dispose());

    /// <summary>Null where it cannot be opened; whoever reads it says why.</summary>
    private static FileStream? Opened(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return null;
        }
    }
}
