using System.ComponentModel;
using System.Diagnostics;

namespace PaperLint.Cli.Tests.Since;

/// <summary>A Git repository for one test. Where Git is not installed, a test that asks for one is skipped.</summary>
public sealed class Checkout : IDisposable
{
    private static readonly Lazy<bool> HasGit = new(() =>
    {
        try
        {
            using var git = Process.Start(
                new ProcessStartInfo("git", "--version") { RedirectStandardOutput = true, UseShellExecute = false }
            )!;
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    private int _commits;

    public Checkout(string? folder = null, bool init = true)
    {
        Assert.SkipUnless(HasGit.Value, "Git is not installed.");
        Here = new Workspace();
        Folder = folder ?? Here.Folder;
        if (!init)
            return;
        Git("init", "-q", "-b", "main");
        Configure();
    }

    /// <summary>A workspace that runs the program in the top folder of the checkout.</summary>
    public Workspace Here { get; }

    public string Folder { get; }

    /// <summary>Overrides settings that the machine's owner may have made.</summary>
    public void Configure()
    {
        foreach (
            var (key, value) in new[]
            {
                ("user.name", "A Tester"),
                ("user.email", "tester@example.org"),
                ("commit.gpgsign", "false"),
                ("core.autocrlf", "false"),
                ("core.fsmonitor", "false"),
            }
        )
            Git("config", key, value);
    }

    public string Commit(string message = "work")
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", message);
        return Git("rev-parse", "HEAD").Trim();
    }

    /// <returns>What Git printed; if Git fails, so does the test.</returns>
    public string Git(params string[] arguments)
    {
        var (code, output, error) = Start(arguments);
        Assert.True(code == 0, $"git {string.Join(' ', arguments)}: {error}");
        return output;
    }

    /// <returns>Whether Git succeeded.</returns>
    public bool TryGit(params string[] arguments) => Start(arguments).Code == 0;

    private (int Code, string Output, string Error) Start(string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Each commit is a minute after the one before, so that hashes are the same in every run.
        if (arguments[0] == "commit")
            _commits++;
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = $"2026-01-02T03:{_commits:00}:00Z";
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return (git.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>What a comparison must not change: the status, the index, the references, and the number of objects.</summary>
    public string State() =>
        string.Join(
            '\n',
            Git("status", "--porcelain=v2", "-uall"),
            Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, ".git", "index")))),
            Git("for-each-ref"),
            string.Join(
                '\n',
                Directory.GetFiles(Path.Combine(Folder, ".git"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            )
        );

    public void Dispose()
    {
        // Git makes its objects read-only, and not every system deletes a folder with read-only files.
        foreach (var file in Directory.GetFiles(Here.Folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Here.Dispose();
    }
}
