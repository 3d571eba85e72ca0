using PaperLint.Text;

namespace PaperLint.Storage;

/// <summary>
/// A folder of its own among the system's temporary ones. It goes away with this object, and with the process at the latest.
/// </summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <param name="purpose">What its name says it is for.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
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
            // Links go, never what they lead to.
            Directory.Delete(FullPath, recursive: true);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // A scanner holds a file open, or the folder is gone: the system clears its temporary folder itself.
        }
    }
}
