using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Sources.Git;

/// <summary>
/// Finds the commit to compare with: where the current work branched off from a reference, or the referenced commit itself if it is an
/// ancestor.
/// </summary>
public static class StartingPoint
{
    private const string InActions = "In GitHub Actions, give actions/checkout 'fetch-depth: 0'.";
    private const string DeeperClone = $"Fetch them: git fetch --unshallow. {InActions}";

    /// <exception cref="InputException">There is no such commit, or it shares no history with the current one.</exception>
    public static ComparedCommit Of(string reference, WorkTree place, CancellationToken cancellation)
    {
        var git = place.Git;
        if (!git.Ask(cancellation, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").IsGood)
            throw new InputException(
                new InputError(
                    null,
                    null,
                    "This checkout has no commit yet, so there is nothing to compare with.",
                    "To compare without commits, use a baseline: paperlint baseline"
                )
            );
        var named = git.Ask(cancellation, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}");
        // No commit has a name that begins like an option, and some Git syntax names several commits, which cannot be a starting point.
        if (reference.StartsWith('-') || !named.IsGood || named.Line.Contains('\n', StringComparison.Ordinal))
            throw new InputException(Unknown(reference, git, cancellation));
        var fork = git.Ask(cancellation, "merge-base", "--end-of-options", named.Line, "HEAD");
        if (fork.IsGood)
            return new ComparedCommit(fork.Line, reference, fork.Line != named.Line);
        throw new InputException(
            IsShallow(git, cancellation)
                ? new InputError(
                    null,
                    null,
                    $"The point where this branch left '{reference}' is unknown: the clone is shallow, and the commits in between are missing.",
                    DeeperClone
                )
                : new InputError(
                    null,
                    null,
                    $"'{reference}' has no history in common with what is checked out, so there is nothing to compare with.",
                    "Name a commit that the checkout is based on."
                )
        );
    }

    private static InputError Unknown(string reference, GitProcess git, CancellationToken cancellation)
    {
        var message = $"There is no commit '{reference}' in this clone.";
        if (reference.Contains("..", StringComparison.Ordinal))
            return new InputError(null, null, message, "Name a single commit; it is compared with the current files.");
        string[] names =
        [
            .. git.Ask(cancellation, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        ];
        if (names.FirstOrDefault(name => name.EndsWith($"/{reference}", StringComparison.Ordinal)) is { } tracked)
            return new InputError(null, null, message, $"Did you mean '{tracked}'?");
        string[] remotes = git.Ask(cancellation, "remote").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // 'origin/main' is what a clone calls the branch 'main' of 'origin'.
        var remote = remotes.FirstOrDefault(remote => reference.StartsWith($"{remote}/", StringComparison.Ordinal));
        var branch = remote is null ? reference : reference[(remote.Length + 1)..];
        remote ??= remotes.FirstOrDefault();
        if (IsShallow(git, cancellation))
            return new InputError(
                null,
                null,
                $"{message} The clone is shallow: older commits and other branches are missing.",
                remote is not null && MayBeBranch(branch)
                    ? $"Fetch them: git fetch --unshallow, git fetch {remote} {branch}:refs/remotes/{remote}/{branch}. Then compare with {remote}/{branch}. {InActions}"
                    : DeeperClone
            );
        if (NearestName.To(reference, names) is { } near)
            return new InputError(null, null, message, $"Did you mean '{near}'?");
        return remote is not null && MayBeBranch(branch)
            ? new InputError(
                null,
                null,
                message,
                $"If it is a branch of '{remote}', fetch it: git fetch {remote} {branch}. Then compare with FETCH_HEAD."
            )
            : new InputError(null, null, message, "Name a branch, a tag or the hash of a commit.");
    }

    /// <summary>Whether it looks neither like a hash nor like a path from another commit, such as <c>HEAD~1</c>.</summary>
    private static bool MayBeBranch(string reference) =>
        reference.Length > 0
        && char.IsAsciiLetterOrDigit(reference[0])
        && reference != "HEAD"
        && reference.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.')
        && !reference.All(char.IsAsciiHexDigit);

    private static bool IsShallow(GitProcess git, CancellationToken cancellation) =>
        git.Ask(cancellation, "rev-parse", "--is-shallow-repository").Line == "true";
}
