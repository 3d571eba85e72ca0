using PaperLint.Findings;

namespace PaperLint.Sources.Git;

/// <summary>What Git knows about the checkout that contains a folder.</summary>
/// <param name="Root">The top folder.</param>
/// <param name="Revision">The commit that is checked out; null if there is no commit yet.</param>
/// <param name="Branch">Null if no branch is checked out.</param>
/// <param name="RepositoryUri">Where the repository can be fetched from, without credentials; null if no remote is known.</param>
public sealed record GitCheckout(string Root, string? Revision, string? Branch, Uri? RepositoryUri)
{
    /// <returns>Null outside of a checkout, or if Git is not installed.</returns>
    public static GitCheckout? Find(string folder)
    {
        try
        {
            using var repository = GitRepository.Around(folder, CancellationToken.None);
            return repository is null ? null : Read(repository);
        }
        catch (InputException)
        {
            // Git is not installed or refuses this checkout, so nothing is known.
            return null;
        }
    }

    /// <summary>
    /// A remote as a URL that people can open: <c>git@host:owner/name</c> becomes <c>https</c>, and passwords are removed.
    /// </summary>
    public static Uri? PublicUri(string remote)
    {
        var at = remote.IndexOf('@', StringComparison.Ordinal);
        var colon = remote.IndexOf(':', StringComparison.Ordinal);
        if (!remote.Contains("://", StringComparison.Ordinal) && at >= 0 && colon > at)
            remote = $"https://{remote[(at + 1)..colon]}/{remote[(colon + 1)..]}";
        if (!Uri.TryCreate(remote, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http" or "ssh" or "git"))
            return null;
        var builder = new UriBuilder(uri) { UserName = "", Password = "" };
        if (uri.Scheme is "ssh" or "git")
            (builder.Scheme, builder.Port) = ("https", -1);
        return builder.Uri;
    }

    private static GitCheckout Read(GitRepository repository)
    {
        var git = repository.At(repository.Folders.Top);
        var branch = Ask(git, "rev-parse", "--abbrev-ref", "HEAD");
        return new GitCheckout(
            repository.Folders.Top,
            Ask(git, "rev-parse", "--verify", "--quiet", "HEAD"),
            branch == "HEAD" ? null : branch,
            Ask(git, "config", "--get", "remote.origin.url") is { } remote ? PublicUri(remote) : null
        );
    }

    private static string? Ask(GitProcess git, params string[] arguments) =>
        git.Ask(CancellationToken.None, arguments) is { IsGood: true, Line: { Length: > 0 } line } ? line : null;
}
