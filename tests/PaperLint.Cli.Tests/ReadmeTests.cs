using System.Diagnostics;
using System.Text.RegularExpressions;
using PaperLint.Cli.Tests.Since;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>Tests the README word for word: its commands run, and they print what it says they print.</summary>
public sealed partial class ReadmeTests
{
    /// <summary>The beginning of a command that runs in the clone.</summary>
    private const string FromClone = "dotnet run --project src/PaperLint.Cli -- ";

    /// <summary>The point in the README after which no command runs in the clone.</summary>
    private const string Copy = "```sh\ncp -r tests/fixtures/digests ";

    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    /// <summary>
    /// The commands before the README tells the reader to change to another folder. They run in the clone, and must not change it.
    /// </summary>
    public static TheoryData<string> CommandsInTheClone() =>
        [
            .. CodeBlocks("sh", Readme[..Readme.IndexOf(Copy, StringComparison.Ordinal)])
                .Concat(CodeBlocks("sh", Readme[Readme.IndexOf("## Work on it", StringComparison.Ordinal)..]))
                .SelectMany(LinesOf)
                .Distinct(),
        ];

    [Theory]
    [MemberData(nameof(CommandsInTheClone))]
    public async Task Every_command_does_what_the_readme_says(string command)
    {
        if (command.StartsWith("dotnet test", StringComparison.Ordinal))
        {
            // The command is this test run itself; what remains to check is that CI uses the same one.
            Assert.Contains(
                "<!-- test -->",
                await File.ReadAllTextAsync(Path.Combine(Repository.Root, ".ci", "run")),
                StringComparison.Ordinal
            );
            return;
        }

        if (command.Split(' ') is ["dotnet", "pack" or "tool" or "publish", ..])
        {
            // CI packs, publishes, installs and runs the program in a separate folder; here it would replace the developer's.
            Assert.Contains(
                command.Split(' ')[1],
                await File.ReadAllTextAsync(Path.Combine(Repository.Root, ".ci", "run")),
                StringComparison.Ordinal
            );
            return;
        }

        Assert.StartsWith(FromClone, command, StringComparison.Ordinal);
        Assert.DoesNotContain("--fix", command, StringComparison.Ordinal);
        Needs.Unix();
        using var clone = Clone();
        var before = Everything(clone);

        await RunInShell(clone, command);

        Assert.Equal(before, Everything(clone));
    }

    [Fact]
    public async Task The_picture_of_findings_is_what_the_first_command_prints()
    {
        Needs.Unix();
        using var clone = Clone();

        var printed = await RunInShell(clone, CodeBlocks("sh").First().Split('\n')[0]);

        Assert.Contains(CodeBlocks("text").First().TrimEnd(), printed, StringComparison.Ordinal);
    }

    /// <summary>
    /// From the copy of the digests on, the README is one story: each command runs after the ones before it, in the folder where they
    /// ended, and prints what is shown. The clone does not change.
    /// </summary>
    [Fact]
    public async Task The_story_happens_as_it_is_told_and_leaves_the_clone_alone()
    {
        Needs.Unix();
        using var clone = Clone();
        using var elsewhere = new Workspace();
        var before = Everything(clone);
        var story = Readme[Readme.IndexOf(Copy, StringComparison.Ordinal)..Readme.IndexOf("## Work on it", StringComparison.Ordinal)]
            .Replace(Section("## Changes\n", "## Rules\n"), "", StringComparison.Ordinal);

        await Tell(story.Replace("/tmp/papers", Path.Combine(elsewhere.Folder, "papers"), StringComparison.Ordinal), clone);

        Assert.Equal(before, Everything(clone));
        Assert.All(
            ["cleaned/manifest.json", "fixed.txt", ".paperlint/baseline.jsonl", ".paperlint/decisions.jsonl", "report.sarif"],
            file => Assert.True(File.Exists(Path.Combine(elsewhere.Folder, "papers", file)), file)
        );
    }

    [Fact]
    public async Task Changes_are_told_as_they_are()
    {
        Needs.Unix();
        using var checkout = new Checkout();
        Branch(checkout);

        await Tell(Section("## Changes\n", "## Rules\n"), checkout.Here);

        Assert.True(File.Exists(Path.Combine(checkout.Folder, ".paperlint/journal/0001.jsonl")));
    }

    [Theory]
    [InlineData("https://huggingface.co/papers/2403.00001", "2403.00001", "We cool sheets.")]
    [InlineData("https://huggingface.co/papers/2403.00001", "2403.00001", "We cool sheets at a rate $\\\\alpha$ of ours.")]
    [InlineData("https://arxiv.org/abs/2403.00001", "2403.00001", "We cool sheets.")]
    [InlineData("https://arxiv.org/abs/2403.00001", "2403.00001", "We cool sheets 3.5times faster.")]
    [InlineData("", "2403.00001", "We cool sheets 3.5times faster.")]
    [InlineData("", "2403.00001", "We cool sheets at a rate $\\\\alpha$ of ours.")]
    [InlineData("", "2403.00001\", \"submitter\": \"J. Roe\", \"categories\": \"cs.LG", "We cool sheets.")]
    [InlineData("", "7", "<jats:p>We cool sheets.</jats:p>")]
    [InlineData("", "7", "We cool sheets.")]
    public void What_lint_says_of_profiles_stands_in_the_table(string url, string id, string text)
    {
        using var here = new Workspace().WithFile(
            "a.jsonl",
            $"{{\"url\": \"{url}\", \"id\": \"{id}\", \"title\": \"On Sheets\", \"abstract\": \"{text}\"}}\n"
        );

        var said = here.Run("lint", "a.jsonl", "--no-config")
            .Error.Split('\n')
            .Single(line => line.StartsWith("1 record: ", StringComparison.Ordinal));

        Assert.Contains($"| {said["1 record: ".Length..].TrimEnd()} |", Readme, StringComparison.Ordinal);
    }

    /// <summary>Runs every command in its own shell, in the folder where the one before it ended.</summary>
    private static async Task Tell(string story, Workspace here)
    {
        var (printed, folder) = ("", here.Folder);
        foreach (var block in Fence().Matches(story).Where(block => block.Groups["language"].Value is "sh" or "text"))
        {
            if (block.Groups["language"].Value == "sh")
            {
                foreach (var line in LinesOf(block.Groups["code"].Value))
                    (printed, folder) = await RunInShell(folder, line);
            }
            else if (
                !block.Groups["code"].Value.Contains(" floor ", StringComparison.Ordinal)
                && !block.Groups["code"].Value.StartsWith("LTX0001 stripped-command\n", StringComparison.Ordinal)
            )
            {
                Assert.Contains(block.Groups["code"].Value.TrimEnd(), printed, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>The files of the clone that its commands read.</summary>
    private static Workspace Clone()
    {
        var clone = new Workspace();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "fixtures", "digests")))
            clone.WithBytes(Path.Combine("tests", "fixtures", "digests", Path.GetFileName(file)), File.ReadAllBytes(file));
        return clone;
    }

    private static string Everything(Workspace here) =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(
                    here.Folder,
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
                )
                .Order(StringComparer.Ordinal)
                .Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}")
        );

    private static string[] LinesOf(string code) =>
        [.. code.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))];

    /// <summary>A dataset of somebody who works on a branch, with damage that was there before.</summary>
    private static void Branch(Checkout checkout)
    {
        checkout.Here.WithFile("data/old.txt", DamagedDigest.Mixed);
        checkout.Commit();
        checkout.Git("checkout", "-q", "-b", "march");
        checkout.Here.WithFile("data/march.txt", DamagedDigest.One);
    }

    private static string Section(string from, string to) =>
        Readme[Readme.IndexOf(from, StringComparison.Ordinal)..Readme.IndexOf(to, StringComparison.Ordinal)];

    private static async Task<string> RunInShell(Workspace here, string command) => (await RunInShell(here.Folder, command)).Printed;

    /// <returns>What the command printed on both streams, and the folder in which it ended.</returns>
    private static async Task<(string Printed, string Folder)> RunInShell(string folder, string command)
    {
        if (!Effort.IsFull && Plain().Match(command) is { Success: true } plain)
        {
            var outcome = Workspace.RunIn(folder, [.. plain.Groups["word"].Captures.Select(word => word.Value)]);
            Assert.True(outcome.Code is 0 or 1, $"'{command}' exited with {outcome.Code}: {outcome.Error}");
            return ((outcome.Output + outcome.Error).ReplaceLineEndings("\n"), folder);
        }

        var program = $"{TestedProgram.InShell} ";
        using var notes = new Workspace();
        var end = Path.Combine(notes.Folder, "end");
        var line = command.Replace(FromClone, program, StringComparison.Ordinal).Replace("paperlint ", program, StringComparison.Ordinal);
        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"{line}\ncode=$?; pwd > '{end}'; exit $code"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var error = shell.StandardError.ReadToEndAsync();
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode is 0 or 1, $"'{command}' exited with {shell.ExitCode}: {await error}");
        return (output.ReplaceLineEndings("\n") + (await error).ReplaceLineEndings("\n"), notes.Read("end").TrimEnd());
    }

    private static IEnumerable<string> CodeBlocks(string language, string? text = null) =>
        Fence()
            .Matches(text ?? Readme)
            .Where(match => match.Groups["language"].Value == language)
            .Select(match => match.Groups["code"].Value);

    /// <summary>
    /// A command that only runs the program with arguments. It needs no shell, and not even a process unless the tests run at full size.
    /// </summary>
    [GeneratedRegex(
        """^(dotnet run --project src/PaperLint\.Cli -- |paperlint )(('(?<word>[^']*)'|"(?<word>[^"$`\\]*)"|(?<word>[\w./:=,-]+))( |$))+$""",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Plain();

    [GeneratedRegex(@"```(?<language>\w+)\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Fence();
}
