using System.Text.Json;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>
/// Files that would exceed the limit of <c>ulimit -f</c>: the program reports it, as it does a full disk, and does not die of it.
/// </summary>
public sealed class FileSizeTests
{
    [Theory]
    [InlineData("paperlint lint a.jsonl --fix --quiet", "a.jsonl: The fixed file cannot be written")]
    [InlineData("paperlint lint a.jsonl --fix --output-dir clean --quiet", "a.jsonl: The fixed file cannot be written")]
    [InlineData("paperlint lint a.jsonl --output jsonl=report.jsonl", "The file would exceed the size limit")]
    [InlineData("paperlint lint a.jsonl --output sarif=report.sarif", "The file would exceed the size limit")]
    [InlineData("paperlint lint broken.jsonl --fix-only --quarantine report.jsonl", "The file of records with errors cannot be written")]
    [InlineData("paperlint baseline a.jsonl", "The baseline cannot be written")]
    [InlineData("printf a | paperlint review a.jsonl", "The decisions cannot be written")]
    [InlineData("paperlint lint - --fix < a.jsonl > report", "The file would exceed the size limit")]
    [InlineData(
        "paperlint lint a.jsonl --output jsonl > report",
        "Standard output cannot be written: The file would exceed the size limit"
    )]
    public async Task What_cannot_be_written_is_as_it_was(string command, string sentence)
    {
        Needs.Linux("Only Linux is known to begin under such a limit.");
        using var here = new Workspace().WithFile("a.jsonl", Record("escapes")).WithFile("broken.jsonl", Record("URLs"));

        // By default, the runtime itself starts by creating a large file in memory.
        var outcome = await Shell.Run(here, $"ulimit -f 20; export DOTNET_EnableWriteXorExecute=0; {command}");

        Assert.Equal(2, outcome.Code);
        Assert.Contains(sentence, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Record("escapes"), here.Read("a.jsonl"));
        Assert.DoesNotContain(Directory.EnumerateFiles(here.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName), name =>
            name!.StartsWith(".paperlint-", StringComparison.Ordinal) || name.StartsWith("report.", StringComparison.Ordinal)
        );
    }

    private static string Record(string kind) =>
        JsonSerializer.Serialize(
            new
            {
                id = "2403.01234",
                title = "On Kilns",
                url = "https://huggingface.co/papers/2403.01234",
                @abstract = CrowdedText.Of(kind, 800),
            }
        ) + "\n";
}
