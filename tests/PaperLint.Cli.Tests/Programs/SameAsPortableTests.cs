using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Programs;

/// <summary>
/// The program that <c>PAPERLINT_PROGRAM</c> names does byte for byte what the portable one does: findings, reports, fixed files, journals,
/// errors and exit codes, for every command and every option.
/// </summary>
public sealed partial class SameAsPortableTests
{
    public static TheoryData<string> Names() => [.. Stories.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_same_commands_give_the_same_bytes(string story)
    {
        Needs.Unix();
        Assert.SkipWhen(TestedProgram.Named is null, "PAPERLINT_PROGRAM names no program to compare with.");

        // Both run in the same folder one after the other, because paths are part of what is written.
        using var place = new Workspace();
        var expected = await Told(place, TestedProgram.Portable, Stories.All[story]);
        var actual = await Told(place, TestedProgram.Words, Stories.All[story]);

        // A story of which nothing runs would be the same twice.
        Assert.DoesNotContain(
            "127\n",
            expected.Where(pair => pair.Key.EndsWith(".code", StringComparison.Ordinal)).Select(pair => pair.Value)
        );
        Assert.NotEmpty(expected);
        Assert.All(expected, pair => Assert.Equal(pair.Value, actual.GetValueOrDefault(pair.Key, $"There is no {pair.Key}.")));
        Assert.Equal(expected.Keys, actual.Keys);
    }

    [Fact]
    public void The_stories_use_every_command_and_every_option()
    {
        using var here = new Workspace();
        var told = Stories.All.Values.SelectMany(lines => lines).ToList();
        var commands = Entry().Matches(Help()).Select(match => match.Groups["name"].Value).Where(name => name[0] != '-').ToList();
        Assert.Contains("lint", commands);
        foreach (var command in commands)
        {
            var ofCommand = told.Where(line => Regex.IsMatch(line, $@"\bpaperlint {command}\b", RegexOptions.None, Patience)).ToList();
            foreach (var option in LongOption().Matches(Help(command)).Select(match => match.Value).Distinct())
                Assert.True(
                    ofCommand.Exists(line => Regex.IsMatch(line, $@"{option}(?![\w-])", RegexOptions.None, Patience)),
                    $"{command} {option}"
                );
        }

        string Help(params string[] command) =>
            here.RunInProcess([.. command, "--help"]).Output is var text
            && text.IndexOf("Examples:", StringComparison.Ordinal) is > 0 and var end
                ? text[..end]
                : text;
    }

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What each line said and with which code it ended, and every file that is there in the end.</summary>
    private static async Task<SortedDictionary<string, string>> Told(Workspace place, IReadOnlyList<string> words, string[] lines)
    {
        var folder = Path.Combine(place.Folder, "place");
        Directory.CreateDirectory(Path.Combine(folder, "said"));
        StoryFiles.Write(folder);
        var script = new StringBuilder($"paperlint() {{ {string.Join(' ', words.Select(word => $"'{word}'"))} \"$@\"; }}\ncd work\n");
        for (var at = 0; at < lines.Length; at++)
            script.Append(
                $"( {lines[at]} ) > ../said/{at:00}.output 2> ../said/{at:00}.error < /dev/null\necho $? > ../said/{at:00}.code\n"
            );
        var start = new ProcessStartInfo("sh", ["-c", script.ToString()]) { WorkingDirectory = folder, UseShellExecute = false };
        foreach (var (name, value) in StoryFiles.Variables(folder))
            start.Environment[name] = value;
        using var shell = Process.Start(start)!;
        await shell.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));

        var told = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            // Git stores when files were changed, and each program names its results differently.
            if (
                Path.GetRelativePath(folder, file) is var path
                && !path.Contains("/.git/", StringComparison.Ordinal)
                && !path.StartsWith("cache/", StringComparison.Ordinal)
            )
                told[path] = WithoutTimes(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
        }

        Directory.Delete(folder, recursive: true);
        return told;
    }

    /// <summary>The only thing that differs from run to run: when they were, and how long they took.</summary>
    private static string WithoutTimes(string text) => Time().Replace(text, "[time]");

    [GeneratedRegex(
        @"\b(in )?[\d.,]+ ?(ms|milliseconds?|seconds?|s)\b|(?<=""(start|end)TimeUtc"":\s?)""[^""]*""",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Time();

    [GeneratedRegex(@"^  (?<name>[a-z-]+)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?<=^  (-\w, )?)--[a-z-]+", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex LongOption();
}
