using PaperLint.Cli.Tests.Since;
using PaperLint.Tests;
using static PaperLint.Cli.Tests.Since.SinceTests;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>
/// Whatever a checkout contains, querying Git about it runs only Git, and the programs that users have configured themselves.
/// </summary>
public sealed class HostileGitTests : IDisposable
{
    private readonly Workspace _outside = new();

    private Canary Canary => new(_outside.Folder);

    public void Dispose() => _outside.Dispose();

    [Fact]
    public void A_folder_that_is_itself_a_repository_is_none()
    {
        Needs.Unix();
        using var checkout = Damaged();
        // Everything that makes up a bare repository can be committed.
        var bare = Path.Combine(checkout.Folder, "papers");
        checkout.Git("init", "-q", "--bare", bare);
        checkout.Git("-C", bare, "fetch", "-q", checkout.Folder, "main:work");
        checkout.Git("-C", bare, "symbolic-ref", "HEAD", "refs/heads/work");
        foreach (
            var (key, value) in new[] { ("core.bare", "false"), ("core.worktree", ".."), ("core.fsmonitor", Canary.Program("monitor")) }
        )
            checkout.Git("config", "--file", Path.Combine(bare, "config"), key, value);
        checkout.Here.WithFile("papers/b.jsonl", Record(2, Old));

        var outcome = ProgramRun.In(bare, Variables(), "lint", "--since", "HEAD");

        Assert.Empty(Canary.ProgramsRun);
        // The folder belongs to the checkout that contains it.
        Assert.Contains(": 1 new, 0 unchanged, 0 fixed.", outcome.Error, StringComparison.Ordinal);

        using var alone = new Workspace();
        CopyAll(bare, alone.Folder);
        Assert.Contains(
            "This folder is not in a Git checkout",
            ProgramRun.In(alone.Folder, Variables(), "lint", "--since", "HEAD").Error,
            StringComparison.Ordinal
        );
        Assert.Empty(Canary.ProgramsRun);
    }

    /// <summary>Archives may contain a <c>.git</c> folder with a foreign configuration.</summary>
    [Theory]
    [InlineData("config")]
    [InlineData("config.worktree")]
    [InlineData("included")]
    public void What_the_configuration_of_the_repository_names_is_not_run(string where)
    {
        Needs.Unix();
        using var checkout = Damaged();
        var file = Path.Combine(checkout.Folder, ".git", where);
        if (where == "config.worktree")
            checkout.Git("config", "extensions.worktreeConfig", "true");
        if (where == "included")
            checkout.Git("config", "include.path", file);
        foreach (
            var key in new[]
            {
                "core.fsmonitor",
                "core.sshCommand",
                "core.gitProxy",
                "core.askPass",
                "core.pager",
                "core.editor",
                "core.alternateRefsCommand",
                "credential.helper",
                "diff.external",
                "diff.papers.command",
                "diff.papers.textconv",
                "filter.papers.smudge",
                "filter.papers.clean",
                "filter.lfs.smudge",
                "filter.lfs.process",
                "alias.rev-parse",
                "gpg.program",
                "pager.ls-tree",
                "remote.origin.uploadpack",
            }
        )
        {
            checkout.Git(
                "config",
                "--file",
                file,
                key,
                (key.StartsWith("alias.", StringComparison.Ordinal) ? "!" : "") + Canary.Program(key)
            );
        }

        var hooks = Path.Combine(checkout.Folder, ".git", "more-hooks");
        checkout.Git("config", "--file", file, "core.hooksPath", hooks);
        foreach (var hook in new[] { "post-index-change", "post-checkout", "pre-auto-gc", "reference-transaction", "fsmonitor-watchman" })
        {
            Canary.Program($"hook-{hook}", Path.Combine(checkout.Folder, ".git", "hooks", hook));
            Canary.Program($"named-hook-{hook}", Path.Combine(hooks, hook));
        }

        // Objects of a partial clone stay on the server, and here the server is a program.
        checkout.Git("config", "--file", file, "remote.origin.url", $"ext::{Canary.Program("remote")}");
        checkout.Git("config", "--file", file, "remote.origin.promisor", "true");
        checkout.Git("config", "--file", file, "extensions.partialClone", "origin");
        checkout.Git("config", "--file", file, "protocol.ext.allow", "always");
        checkout.Git("config", "--file", file, "core.worktree", _outside.Folder);
        checkout.Here.WithFile(".git/info/attributes", "*.jsonl filter=papers diff=papers\nb.jsonl filter=lfs\n");
        Canary.Program("git", Path.Combine(checkout.Folder, "git"));
        Canary.Program("git-lfs", Path.Combine(checkout.Folder, "git-lfs"));

        var outcome = ProgramRun.In(
            checkout.Folder,
            Variables(),
            "lint",
            "--since",
            "HEAD",
            "--output",
            "terminal",
            "--output",
            "sarif=report.sarif"
        );

        Assert.Empty(Canary.ProgramsRun);
        Assert.Contains(": 1 new, 1 unchanged, 0 fixed.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, ProgramRun.In(checkout.Folder, Variables(), "lint", "--since", "ext::x").Code);
        Assert.Equal(2, ProgramRun.In(checkout.Folder, Variables(), "lint", "--since=--upload-pack=x").Code);
        Assert.Empty(Canary.ProgramsRun);
    }

    [Fact]
    public void What_is_missing_in_a_clone_is_not_fetched_and_what_is_found_there_is_new()
    {
        Needs.Unix();
        using var checkout = Damaged();
        var blob = checkout.Git("rev-parse", "HEAD:a.jsonl").Trim();
        File.SetAttributes(Path.Combine(checkout.Folder, ".git", "objects", blob[..2], blob[2..]), FileAttributes.Normal);
        File.Delete(Path.Combine(checkout.Folder, ".git", "objects", blob[..2], blob[2..]));
        checkout.Git("config", "remote.origin.url", $"ext::{Canary.Program("remote")}");
        checkout.Git("config", "remote.origin.promisor", "true");
        checkout.Git("config", "protocol.ext.allow", "always");

        var outcome = ProgramRun.In(checkout.Folder, Variables(), "lint", "--since", "HEAD");

        Assert.Empty(Canary.ProgramsRun);
        Assert.Contains("note: a.jsonl could not be read as it was", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(": 2 new, 0 unchanged, 0 fixed.", outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>
    /// A repository as <c>actions/checkout</c> leaves it: the filter of Git LFS is in the repository's own configuration.
    /// </summary>
    [Fact]
    public void Git_LFS_is_run_by_our_command_where_the_repository_has_its_filter()
    {
        Needs.Unix();
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", "version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n");
        checkout.Commit();
        checkout.Here.WithFile("a.jsonl", Record(1, Old)).WithFile(".git/info/attributes", "*.jsonl filter=lfs\n");
        checkout.Git("config", "filter.lfs.smudge", Canary.Program("smudge"));
        checkout.Git("config", "filter.lfs.process", Canary.Program("process"));
        var program = Canary.Program("git-lfs", Path.Combine(_outside.Folder, "bin", "git-lfs"));
        File.AppendAllText(program, "echo \"$@\" > \"$0.arguments\"\n");

        ProgramRun.In(
            checkout.Folder,
            Variables(("PATH", $"{Path.GetDirectoryName(program)}:{Environment.GetEnvironmentVariable("PATH")}")),
            "lint",
            "--since",
            "HEAD"
        );

        Assert.Equal(["git-lfs"], Canary.ProgramsRun);
        Assert.Equal("filter-process\n", File.ReadAllText($"{program}.arguments"));
    }

    [Fact]
    public void A_file_of_another_kind_in_the_place_of_a_repository_does_not_stop_the_run()
    {
        Needs.Unix();
        using var checkout = Damaged();
        File.Move(Path.Combine(checkout.Folder, ".git", "config"), Path.Combine(checkout.Folder, ".git", "plain"));
        using (var make = System.Diagnostics.Process.Start("mkfifo", Path.Combine(checkout.Folder, ".git", "config")))
            make.WaitForExit();
        Assert.Contains(
            ": 1 new, 1 unchanged, 0 fixed.",
            ProgramRun.In(checkout.Folder, Variables(), "lint", "--since", "HEAD").Error,
            StringComparison.Ordinal
        );
        File.Delete(Path.Combine(checkout.Folder, ".git", "config"));
        File.WriteAllText(Path.Combine(checkout.Folder, ".git", "config"), "[include]\n\tpath = /dev/zero\n");
        Assert.Contains(
            ": 1 new, 1 unchanged, 0 fixed.",
            ProgramRun.In(checkout.Folder, Variables(), "lint", "--since", "HEAD").Error,
            StringComparison.Ordinal
        );
        File.WriteAllText(Path.Combine(checkout.Folder, ".git", "config"), "[core\n");
        var broken = ProgramRun.In(checkout.Folder, Variables(), "lint", "--since", "HEAD");
        Assert.Equal(2, broken.Code);
        Assert.StartsWith("Git cannot use this checkout: ", broken.Error, StringComparison.Ordinal);
        // A run that does not query Git has nothing to refuse.
        Assert.Equal(1, ProgramRun.In(checkout.Folder, Variables(), "lint", "--output", "sarif").Code);
    }

    /// <summary>
    /// Git tells a hook its repository and index in environment variables; other variables would make Git run programs or write files.
    /// </summary>
    [Fact]
    public void Variables_that_name_a_repository_are_kept_and_those_that_name_programs_are_not()
    {
        Needs.Unix();
        using var checkout = Damaged();
        using var elsewhere = new Workspace();
        var git = Path.Combine(checkout.Folder, ".git");
        var asInHook = Variables(
            ("GIT_DIR", git),
            ("GIT_INDEX_FILE", Path.Combine(git, "index")),
            ("GIT_EXTERNAL_DIFF", Canary.Program("diff")),
            ("GIT_PAGER", Canary.Program("pager")),
            ("GIT_ASKPASS", Canary.Program("askpass")),
            ("GIT_PROXY_COMMAND", Canary.Program("proxy")),
            ("GIT_TRACE", Path.Combine(_outside.Folder, "trace")),
            ("GIT_LITERAL_PATHSPECS", "1")
        );
        Assert.Contains(
            ": 1 new, 1 unchanged, 0 fixed.",
            ProgramRun.In(checkout.Folder, asInHook, "lint", "--since", "HEAD").Error,
            StringComparison.Ordinal
        );
        var named = new Dictionary<string, string?>(asInHook) { ["GIT_WORK_TREE"] = checkout.Folder };
        Assert.Contains(
            ": 1 new, 1 unchanged, 0 fixed.",
            ProgramRun.In(checkout.Folder, named, "lint", "--since", "HEAD").Error,
            StringComparison.Ordinal
        );
        Assert.Empty(Canary.ProgramsRun);
        Assert.False(File.Exists(Path.Combine(_outside.Folder, "trace")));
    }

    /// <summary>One known finding and one new one.</summary>
    private static Checkout Damaged()
    {
        var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Record(1, Old));
        checkout.Commit();
        checkout.Here.WithFile("a.jsonl", Record(1, Old) + Record(2, Fresh));
        return checkout;
    }

    /// <summary>Keeps Git from reading the configuration of the machine's owner.</summary>
    private Dictionary<string, string?> Variables(params (string Name, string Value)[] more)
    {
        var variables = new Dictionary<string, string?>
        {
            ["GIT_CONFIG_GLOBAL"] = Path.Combine(_outside.Folder, "none"),
            ["GIT_CONFIG_NOSYSTEM"] = "1",
        };
        foreach (var (name, value) in more)
            variables[name] = value;
        return variables;
    }

    private static void CopyAll(string from, string to)
    {
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
