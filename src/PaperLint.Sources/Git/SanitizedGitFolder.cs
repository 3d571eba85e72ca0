using System.Text;
using PaperLint.Findings;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Sources.Git;

/// <summary>
/// A temporary folder that replaces a repository's shared folder for Git: its contents are links to those of the repository, except for the
/// configuration, which is ours. So Git never sees anything that the repository's own configuration names (monitors, hooks, filters,
/// drivers, other files to read, another work tree).
/// </summary>
internal sealed class SanitizedGitFolder : IDisposable
{
    /// <summary>What Git reads to answer questions, without hooks and configurations.</summary>
    private static readonly string[] Read = ["objects", "refs", "packed-refs", "reftable", "logs", "shallow", "info"];

    private readonly TemporaryFolder _folder = new("git");

    private SanitizedGitFolder() { }

    public string FullPath => _folder.FullPath;

    /// <exception cref="InputException">The configuration cannot be read, or the folder cannot be created.</exception>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public static SanitizedGitFolder For(GitFolders folders, CancellationToken cancellation)
    {
        try
        {
            var plain = new SanitizedGitFolder();
            try
            {
                WholeFile.Write(Path.Combine(plain.FullPath, "config"), file =>
                    file.Write(Encoding.UTF8.GetBytes(RepositoryConfiguration.Plain(folders, plain.FullPath, cancellation)))
                );
                foreach (var name in Read.Where(name => Path.Exists(Path.Combine(folders.Shared, name))))
                    File.CreateSymbolicLink(Path.Combine(plain.FullPath, name), Path.Combine(folders.Shared, name));
                return plain;
            }
            catch
            {
                plain.Dispose();
                throw;
            }
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(
                new InputError(
                    null,
                    null,
                    $"Git cannot be run safely: {SystemReason.Of(error)}",
                    "It needs a temporary folder in which links can be created."
                )
            );
        }
    }

    public void Dispose() => _folder.Dispose();
}
