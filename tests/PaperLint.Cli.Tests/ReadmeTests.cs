using System.Diagnostics;
using System.Text.RegularExpressions;
using PaperLint.Cli.Tests.Since;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>The README is tried word by word: its commands run, and what it says they print is what they print.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Commands() =>
        [.. CodeBlocks("sh", Sections.Aggregate(Readme, (text, section) => text.Replace(section, "", StringComparison.Ordinal)))
            .SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Where(line => !line.StartsWith('#'))
            .Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_does_what_the_readme_says(string command)
    {
        if (command.StartsWith("dotnet test", StringComparison.Ordinal))
        {
            // These tests are that command; that CI calls the very same one is what is left to check.
            Assert.Contains("<!-- test -->", await File.ReadAllTextAsync(Path.Combine(Repository.Root, ".ci", "run")), StringComparison.Ordinal);
            return;
        }

        if (command.StartsWith("dotnet pack", StringComparison.Ordinal) || command.StartsWith("dotnet tool", StringComparison.Ordinal))
        {
            // CI packs, installs and runs the tool in a folder of its own; here it would replace the developer's.
            Assert.Contains(command.Split(' ')[1], await File.ReadAllTextAsync(Path.Combine(Repository.Root, ".ci", "run")), StringComparison.Ordinal);
            return;
        }

        var (code, _) = await Run(command);
        Assert.True(code is 0 or 1, $"'{command}' exited with {code}.");
    }

    [Fact]
    public async Task The_picture_of_findings_is_what_the_first_command_prints()
    {
        var first = CodeBlocks("sh").First().Split('\n')[0];

        var (code, output) = await Run(first);

        Assert.Equal(1, code);
        var picture = CodeBlocks("text").First().TrimEnd();
        Assert.Contains(picture, output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
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
        using var here = new Workspace().WithFile("a.jsonl", $"{{\"url\": \"{url}\", \"id\": \"{id}\", \"title\": \"On Sheets\", \"abstract\": \"{text}\"}}\n");

        var said = here.Run("lint", "a.jsonl", "--no-config").Error.Split('\n').Single(line => line.StartsWith("1 record: ", StringComparison.Ordinal));

        Assert.Contains($"| {said["1 record: ".Length..].TrimEnd()} |", Readme, StringComparison.Ordinal);
    }

    /// <summary>Mending and settling change files, so their sections are stories in a copy: each command runs after the ones before it.</summary>
    [Theory]
    [InlineData(0, "mended.txt")]
    [InlineData(1, ".paperlint/baseline.jsonl")]
    [InlineData(2, ".paperlint/journal/0001.jsonl")]
    public async Task A_section_that_changes_files_happens_as_it_is_told(int section, string leaves)
    {
        if (OperatingSystem.IsWindows())
            return; // Its commands are for a shell that is not there.
        if (section == 2 && !Checkout.IsPossible)
            return; // It is about Git, which is not there.
        using var checkout = new Checkout(init: section == 2);
        var here = checkout.Here;
        if (section == 2)
            Branch(checkout);
        foreach (var file in section == 2 ? [] : Directory.GetFiles(Path.Combine(Repository.Root, "tests", "fixtures", "digests")))
            here.WithBytes(Path.Combine("tests", "fixtures", "digests", Path.GetFileName(file)), await File.ReadAllBytesAsync(file));
        var printed = "";
        foreach (var block in Fence().Matches(Sections[section]).Where(block => block.Groups["language"].Value is "sh" or "text"))
        {
            if (block.Groups["language"].Value == "text")
            {
                Assert.Contains(block.Groups["code"].Value.TrimEnd(), printed, StringComparison.Ordinal);
                continue;
            }

            foreach (var line in block.Groups["code"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')))
                printed = await RunInShell(here, line);
        }

        Assert.True(File.Exists(Path.Combine(here.Folder, leaves)));
    }

    /// <summary>A dataset of somebody who is at work on a branch, with damage that was there before.</summary>
    private static void Branch(Checkout checkout)
    {
        checkout.Here.WithFile("data/old.txt", DamagedDigest.Mixed);
        checkout.Commit();
        checkout.Git("checkout", "-q", "-b", "march");
        checkout.Here.WithFile("data/march.txt", DamagedDigest.One);
    }

    private static string[] Sections => [Section("## Fixing\n", "## Settling\n"), Section("## Settling\n", "## Changes\n"), Section("## Changes\n", "## Rules\n")];

    private static string Section(string from, string to) =>
        Readme[Readme.IndexOf(from, StringComparison.Ordinal)..Readme.IndexOf(to, StringComparison.Ordinal)];

    /// <returns>What the command printed on both streams.</returns>
    private static async Task<string> RunInShell(Workspace here, string command)
    {
        var program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "paperlint.dll")}' ";
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command.Replace("paperlint ", program, StringComparison.Ordinal)])
        {
            WorkingDirectory = here.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var error = shell.StandardError.ReadToEndAsync();
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode is 0 or 1, $"'{command}' exited with {shell.ExitCode}: {await error}");
        return output + await error;
    }

    private static IEnumerable<string> CodeBlocks(string language, string? text = null) =>
        Fence().Matches(text ?? Readme).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["code"].Value);

    private static async Task<(int Code, string Output)> Run(string command)
    {
        // What people start through the SDK or the installed tool is the program these tests were built with.
        var words = command
            .Replace("dotnet run --project src/PaperLint.Cli -- ", "", StringComparison.Ordinal)
            .Replace("paperlint ", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('\''));
        using var scratch = new Workspace();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "paperlint.dll"), .. words.Select(word => word.Replace("=report", $"={scratch.Folder}/report", StringComparison.Ordinal))])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode != 2, $"'{command}' failed: {await error}");
        return (process.ExitCode, output);
    }

    [GeneratedRegex(@"```(?<language>\w+)\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Fence();
}
