using PaperLint.Text;

namespace PaperLint.Storage;

/// <summary>
/// A private folder below the system's temporary folder. It is deleted on disposal, or at the latest when the process exits.
/// </summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <param name="purpose">A word for its name that says what it is for.</param>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    public TemporaryFolder(string purpose)
    {
        FullPath = Directory.CreateTempSubdirectory($"paperlint-{purpose}-").FullName;
        AppDomain.CurrentDomain.ProcessExit += DeleteAtExit;
    }

    public string FullPath { get; }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= DeleteAtExit;
        Delete();
    }

    private void DeleteAtExit(object? sender, EventArgs e) => Delete();

    private void Delete()
    {
        try
        {
            // Deletes links, but never what they lead to.
            Directory.Delete(FullPath, recursive: true);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // A virus scanner holds a file open, or the folder is gone. The system clears its temporary folder itself.
        }
    }
}
