using System.Diagnostics;

namespace PaperLint.Engine.Git;

/// <summary>What Git says of the checkout that a folder lies in.</summary>
/// <param name="Root">The top folder.</param>
/// <param name="Revision">The commit that is checked out; null before the first one.</param>
/// <param name="Branch">Null where no branch is checked out.</param>
/// <param name="RepositoryUri">Where the repository can be fetched from, without credentials; null where no remote is known.</param>
public sealed record GitCheckout(string Root, string? Revision, string? Branch, Uri? RepositoryUri)
{
    /// <returns>Null outside of a checkout, or where Git is not installed.</returns>
    public static GitCheckout? Find(string folder)
    {
        if (Ask(folder, "rev-parse", "--show-toplevel") is not { } root)
            return null;
        var branch = Ask(folder, "rev-parse", "--abbrev-ref", "HEAD");
        return new GitCheckout(
            root,
            Ask(folder, "rev-parse", "--verify", "--quiet", "HEAD"),
            branch == "HEAD" ? null : branch,
            Ask(folder, "config", "--get", "remote.origin.url") is { } remote ? PublicUri(remote) : null);
    }

    /// <summary>A remote as an address that people can open: <c>git@host:owner/name</c> becomes <c>https</c>, and passwords go.</summary>
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

    private static string? Ask(string folder, params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            git.ErrorDataReceived += static (_, _) => { };
            git.BeginErrorReadLine();
            var answer = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 && answer.Length > 0 ? answer : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Git is not installed: there is nothing it could say.
            return null;
        }
    }
}
