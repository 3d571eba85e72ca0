using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>Runs over real records, if they lie beside the checkout.</summary>
public sealed partial class CorpusTests(ITestOutputHelper log)
{
    private const int MostBytesOfAFew = 8_000_000;

    [Fact]
    public void Every_file_is_examined_or_is_one_clear_error()
    {
        var corpus = Needs.Corpus();

        using var here = new Workspace();
        // The largest files, with half of all bytes, have nothing that the others lack.
        foreach (
            var file in Directory
                .GetFiles(corpus, "*", SearchOption.AllDirectories)
                .Where(file => Effort.IsFull || new FileInfo(file).Length < MostBytesOfAFew)
                .Order(StringComparer.Ordinal)
        )
        {
            var outcome = here.Run("lint", file);
            if (outcome.Code == 2)
                Assert.Single(outcome.Error.Split('\n'), line => line.StartsWith($"error: {file}", StringComparison.Ordinal));
            else
                Assert.Contains("Examined 1 file", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Findings_in_the_labelled_digests_are_right_and_nearly_complete()
    {
        var corpus = Needs.Corpus();
        var measure = Path.Combine(corpus, "..", "tools", "score.py");
        Assert.SkipUnless(File.Exists(measure), "There is nothing to measure with beside the corpus.");

        using var here = new Workspace();
        var digests = Path.Combine(corpus, "digests");
        here.Run("lint", digests, "--output", "sarif=out.sarif");
        using var python = Process.Start(
            new ProcessStartInfo(
                "python3",
                [
                    measure,
                    "--sarif",
                    Path.Combine(here.Folder, "out.sarif"),
                    "--gold",
                    Path.Combine(corpus, "gold", "labels.jsonl"),
                    "--digests",
                    digests,
                ]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var report = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        log.WriteLine(report);

        var figures = Figures().Matches(report)[^1];
        Assert.InRange(double.Parse(figures.Groups["recall"].Value, CultureInfo.InvariantCulture), 0.90, 1);
        Assert.InRange(double.Parse(figures.Groups["precision"].Value, CultureInfo.InvariantCulture), 0.95, 1);
    }

    [GeneratedRegex(@"recall \d+/\d+ = (?<recall>[\d.]+); .* precision (?<precision>[\d.]+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Figures();
}
