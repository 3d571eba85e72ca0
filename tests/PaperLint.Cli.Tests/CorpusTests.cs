using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using PaperLint.Tests;
using Xunit.Abstractions;

namespace PaperLint.Cli.Tests;

/// <summary>Runs over real records, where they lie beside the checkout; elsewhere these tests say so and pass.</summary>
public sealed partial class CorpusTests(ITestOutputHelper log)
{
    [Fact]
    public void Every_file_is_examined_or_is_one_clear_error()
    {
        if (Repository.Corpus is not { } corpus)
        {
            log.WriteLine("No corpus beside the checkout: nothing was tried.");
            return;
        }

        using var here = new Workspace();
        foreach (var file in Directory.GetFiles(corpus, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
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
        var measure = Repository.Corpus is { } folder ? Path.Combine(folder, "..", "tools", "score.py") : null;
        if (!File.Exists(measure))
        {
            log.WriteLine("No corpus beside the checkout: nothing was measured.");
            return;
        }

        using var here = new Workspace();
        var digests = Path.Combine(Repository.Corpus!, "digests");
        here.Run("lint", digests, "--output", "sarif=out.sarif");
        using var python = Process.Start(new ProcessStartInfo(
            "python3",
            [measure, "--sarif", Path.Combine(here.Folder, "out.sarif"), "--gold", Path.Combine(Repository.Corpus!, "gold", "labels.jsonl"), "--digests", digests])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
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
