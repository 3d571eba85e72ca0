using System.Diagnostics;
using System.Security.Cryptography;
using PaperLint.Cli.Tests.Since;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>
/// A repository with everything in it that could do harm. Every command runs over it; nothing outside may change, and none of its programs
/// may run.
/// </summary>
public sealed class HostileCheckoutTests(ITestOutputHelper log)
{
    private static readonly string[][] Commands =
    [
        ["lint"],
        ["lint", "--output", "sarif"],
        ["lint", "--output", "jsonl=report.jsonl"],
        ["lint", "--since", "HEAD"],
        ["lint", "**/*.jsonl"],
        ["lint", "--diff"],
        ["inspect"],
        ["config"],
        ["config", "a.jsonl"],
        ["rules"],
        ["explain", "LTX0002"],
        ["why", "a.jsonl:1"],
        ["suppress", "a.jsonl:1", "--reason", "right"],
        ["review"],
        ["baseline"],
        ["init"],
        ["lint", "--output-dir", "cleaned"],
        ["lint", "--fix"],
        ["undo"],
        ["lint", "--fix", "--since", "HEAD"],
        ["undo"],
        ["lint", "--config", "diamond/paperlint.yml"],
    ];

    [Fact]
    public void Every_command_leaves_everything_outside_as_it_was_and_runs_nothing()
    {
        Needs.Unix();
        using var world = new Workspace();
        var canary = new Canary(Path.Combine(world.Folder, "canary"));
        world.WithFile("home/.bashrc", "# mine\n").WithFile("outside/notes.txt", "mine\n").WithFile("outside/data/a.jsonl", Record(9));
        var folder = Path.Combine(world.Folder, "checkout");
        Directory.CreateDirectory(folder);
        using var checkout = new Checkout(folder);
        Fill(checkout, world, canary);
        var before = Outside(world.Folder);
        var variables = new Dictionary<string, string?>
        {
            ["HOME"] = Path.Combine(world.Folder, "home"),
            ["XDG_CONFIG_HOME"] = Path.Combine(world.Folder, "home", ".config"),
            ["XDG_DATA_HOME"] = Path.Combine(world.Folder, "home", ".local"),
            ["XDG_STATE_HOME"] = Path.Combine(world.Folder, "home", ".local"),
            ["GIT_CONFIG_NOSYSTEM"] = "1",
        };
        foreach (var command in Commands)
        {
            foreach (
                var place in command[0] == "lint" && command.Contains("--since") ? new[] { folder, Path.Combine(folder, "bare") } : [folder]
            )
            {
                var outcome = ProgramRun.In(place, variables, command);
                log.WriteLine($"{string.Join(' ', command)}: {outcome.Code}");

                Assert.InRange(outcome.Code, 0, 2);
                Assert.DoesNotContain("   at PaperLint.", outcome.Error, StringComparison.Ordinal);
                Assert.DoesNotContain('\e', outcome.Output + outcome.Error);
                Assert.Equal(before, Outside(world.Folder));
                Assert.Empty(canary.ProgramsRun);
            }
        }
    }

    private static void Fill(Checkout checkout, Workspace world, Canary canary)
    {
        var folder = checkout.Folder;
        world.WithFile("checkout/a.jsonl", Record(1)).WithFile("checkout/.gitattributes", "*.jsonl filter=papers diff=papers\n");
        checkout.Commit();
        checkout.Git("init", "-q", "--bare", Path.Combine(folder, "bare"));
        foreach (var file in new[] { Path.Combine(folder, ".git", "config"), Path.Combine(folder, "bare", "config") })
        {
            foreach (
                var key in new[]
                {
                    "core.fsmonitor",
                    "core.sshCommand",
                    "core.pager",
                    "diff.external",
                    "diff.papers.textconv",
                    "filter.papers.smudge",
                    "filter.papers.clean",
                    "filter.lfs.process",
                    "credential.helper",
                }
            )
                checkout.Git("config", "--file", file, key, canary.Program(key));
        }

        checkout.Git("config", "--file", Path.Combine(folder, "bare", "config"), "core.bare", "false");
        foreach (var hook in new[] { "post-index-change", "post-checkout" })
            canary.Program($"hook-{hook}", Path.Combine(folder, ".git", "hooks", hook));
        foreach (var program in new[] { "git", "git-lfs", "less", "sh" })
            canary.Program($"here-{program}", Path.Combine(folder, program));
        // Data of the checkout, in files whose names have a special meaning elsewhere.
        world
            .WithFile("checkout/a.jsonl", Record(1) + Record(2))
            .WithFile("checkout/bare/b.jsonl", Record(3))
            .WithFile("checkout/esc\e]0;x\a\n::error::x.jsonl", Record(4))
            .WithFile("checkout/..\\..\\outside\\notes.jsonl", Record(5))
            .WithFile("checkout/x\\y.jsonl", Record(6))
            .WithFile("checkout/x/y.jsonl", Record(7))
            .WithFile("checkout/.paperlint/journal/0001.jsonl", Journal(Path.Combine(world.Folder, "outside", "notes.txt")))
            .WithFile("checkout/.paperlint/journal/2147483647.jsonl", Journal(Path.Combine(world.Folder, "home", ".bashrc")));
        for (var level = 0; level < 31; level++)
        {
            foreach (var side in new[] { "l", "r" })
                world.WithFile(
                    $"checkout/diamond/{level}{side}.yml",
                    level < 30 ? $"extends: [./{level + 1}l.yml, ./{level + 1}r.yml]\n" : "fail-on: error\n"
                );
        }

        world.WithFile("checkout/diamond/paperlint.yml", "extends: [./0l.yml, ./0r.yml]\n");
        // Links that lead outside, and files that never end.
        Directory.CreateSymbolicLink(Path.Combine(folder, "cleaned"), Path.Combine(world.Folder, "outside"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "loop"), folder);
        File.CreateSymbolicLink(Path.Combine(folder, "zero.jsonl"), "/dev/zero");
        foreach (var name in new[] { "pipe.jsonl", "x/.gitignore" })
        {
            using var make = Process.Start("mkfifo", Path.Combine(folder, name));
            make.WaitForExit();
        }

        Directory.CreateDirectory(Path.Combine([folder, "deep", .. Enumerable.Repeat("d", 300)]));
    }

    private static string Record(int number) =>
        $$"""{"id":"https://example.org/{{number}}","title":"A kiln that fires {{number}}","abstract":"It gains 5\\% over the best of the older kilns that we know of, in every month of a long year."}"""
        + "\n";

    /// <summary>A journal in the format of an earlier version. It would replace the text of any file that it names.</summary>
    private static string Journal(string file) =>
        $$"""{"version":1,"file":"{{file}}","before":"x","after":"{{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}}"}"""
        + "\n";

    /// <summary>Every file and link outside the checkout, with its content.</summary>
    private static string Outside(string world) =>
        string.Join(
            '\n',
            new[] { "home", "outside" }
                .SelectMany(part => Directory.GetFiles(Path.Combine(world, part), "*", SearchOption.AllDirectories))
                .Where(file =>
                    !file.Contains("paperlint", StringComparison.Ordinal)
                    || !file.StartsWith(Path.Combine(world, "home", ".local"), StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal)
                .Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")
        );
}
