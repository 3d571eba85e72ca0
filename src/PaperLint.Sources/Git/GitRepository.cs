using PaperLint.Findings;

namespace PaperLint.Sources.Git;

/// <summary>A repository with a checkout, which can be queried without running anything that it names.</summary>
public sealed class GitRepository : IDisposable
{
    private readonly SanitizedGitFolder _plain;

    private GitRepository(GitFolders folders, SanitizedGitFolder plain) => (Folders, _plain) = (folders, plain);

    public GitFolders Folders { get; }

    /// <param name="folder">Absolute.</param>
    /// <returns>Null if the folder is not in a checkout.</returns>
    /// <exception cref="InputException">Git is not installed, or refuses this checkout.</exception>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public static GitRepository? Around(string folder, CancellationToken cancellation)
    {
        if (GitFolders.Around(folder) is not { } folders)
            return null;
        BlockingFile.Refuse(folders);
        var repository = new GitRepository(folders, SanitizedGitFolder.For(folders, cancellation));
        try
        {
            repository.CheckOwnership(cancellation);
            return repository;
        }
        catch
        {
            repository.Dispose();
            throw;
        }
    }

    /// <summary>Git, run in a folder.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="workTree">Another folder for the files of a commit; null for the checkout itself.</param>
    public GitProcess At(string folder, string? workTree = null) =>
        new(
            folder,
            new Dictionary<string, string>
            {
                ["GIT_DIR"] = Folders.Own,
                ["GIT_COMMON_DIR"] = _plain.FullPath,
                ["GIT_WORK_TREE"] = workTree ?? Folders.Top,
            }
        );

    public void Dispose() => _plain.Dispose();

    /// <summary>Git checks who owns a repository only if it has to find it, so let it do that once.</summary>
    private void CheckOwnership(CancellationToken cancellation)
    {
        var git = Folders.IsFound
            ? new GitProcess(
                Folders.Top,
                new Dictionary<string, string>
                {
                    ["GIT_COMMON_DIR"] = _plain.FullPath,
                    ["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(Folders.Top) ?? "",
                }
            )
            : At(Folders.Top);
        var answer = git.Ask(cancellation, "rev-parse", "--absolute-git-dir");
        if (answer.IsGood)
            return;
        // Git prints its advice on indented lines.
        var advice = string.Join(' ', answer.Error.Split('\n').Where(line => line.StartsWith('\t')).Select(line => line.Trim()));
        throw new InputException(
            answer.Error.Contains("dubious ownership", StringComparison.Ordinal)
                ? new InputError(
                    null,
                    null,
                    $"Git cannot use this checkout: {answer.Complaint}, because another user owns it.",
                    advice.Length > 0 ? $"If you trust that user: {advice}" : null
                )
                : new InputError(null, null, $"Git cannot use this checkout: {answer.Complaint}", advice.Length > 0 ? advice : null)
        );
    }
}
