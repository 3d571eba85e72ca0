using PaperLint.Findings;
using PaperLint.Sources.Discovery;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>
/// Files named by the user that can be read only once, such as <c>/dev/stdin</c>, a FIFO or a shell's <c>&lt;(…)</c>. Each is copied to a
/// temporary file, because a run examines the beginning of a file before reading it. Disposing deletes the copies.
/// </summary>
public sealed class PipedFiles : IDisposable
{
    private readonly List<StandardInput> _kept = [];

    /// <summary>A source for a file that can be read as often as needed.</summary>
    /// <exception cref="InputException">The file is a pipe or a device, and should be fixed in place.</exception>
    /// <param name="isReplaced">Whether the file will be replaced.</param>
    public DocumentSource SourceOf(InputFile file, bool isReplaced, CancellationToken cancellation)
    {
        if (!file.IsNamed || !FileKind.IsNeitherFileNorFolder(file.FullPath))
            return DocumentSource.Of(file);
        // Report this before opening, because opening a pipe waits for its writer.
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

    /// <summary>Null if it cannot be opened; the error is reported when it is read.</summary>
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
