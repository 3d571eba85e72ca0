using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Reviewing;

/// <summary>Thousands of findings in real records are decided with few answers, if such records lie beside the checkout.</summary>
public sealed partial class ReviewCorpusTests(ITestOutputHelper log)
{
    private const int MostAnswers = 200;
    private const int MostRounds = 4;
    private const string Reason = "The source has it like that.";

    [Fact]
    public void Thousands_of_findings_are_settled_in_few_answers_and_then_nothing_is_found()
    {
        var corpus = Needs.Corpus();

        // Files without a title or an abstract field, and a format that cannot be read yet, would fail the run.
        using var here = new Workspace().WithFile(
            "paperlint.yml",
            "exclude: ['acl/*.jsonl', 'gold/*.jsonl', 'mojibake/*.jsonl', '**/*.parquet']\n"
        );
        foreach (var file in Directory.GetFiles(corpus, "*", SearchOption.AllDirectories))
            here.WithBytes(Path.GetRelativePath(corpus, file), PartOf(file));
        var found = Findings(here).Count;
        Assert.True(found >= Effort.Of(5_000), $"There are only {found} findings.");

        var clock = Stopwatch.StartNew();
        var (answers, round) = (0, 0);
        for (var isClean = false; !isClean; round++)
        {
            Assert.True(round < MostRounds, "Round after round brings other findings.");
            answers += Review(here, AnswerNew);
            here.Run("lint", "--fix", "--decisions", "--fix-only");
            var remaining = Findings(here);
            isClean = remaining.Count == 0;
            // Accepted fixes that could not be made were reported by that run; now they are rejected.
            if (round > 0 && !isClean)
                answers += Review(
                    here,
                    AnswerDecided,
                    "--decided",
                    "--severity",
                    "warning",
                    "--select",
                    string.Join(',', remaining.Distinct())
                );
            log.WriteLine(
                $"Round {round + 1}: {answers} answers so far, {remaining.Count} findings left, {clock.Elapsed.TotalSeconds:0.0} s."
            );
        }

        log.WriteLine(
            $"{found:N0} findings settled in {answers} answers and {round} rounds, {clock.Elapsed.TotalSeconds:0.0} s with linting and mending."
        );
        Assert.InRange(answers, 1, MostAnswers - 1);

        var before = Hash(here);
        foreach (var arguments in new string[][] { ["lint", "--fix", "--decisions"], ["lint"] })
        {
            var outcome = here.Run(arguments);
            Assert.Equal((0, ""), (outcome.Code, outcome.Output));
            Assert.DoesNotContain("void", outcome.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, Hash(here));
    }

    /// <summary>
    /// Decides all findings of a rule at once: accepts the fix if there is one, else rejects the finding because the text is right.
    /// </summary>
    private static string AnswerNew(string card) =>
        card.Contains("Nothing is left to decide", StringComparison.Ordinal) ? "q"
        : AcceptKey().IsMatch(card) ? "Ay"
        : $"Ry{Reason}\n";

    private static string AnswerDecided(string card) =>
        card.Contains("Nothing is left to decide", StringComparison.Ordinal) ? "q"
        : card.Contains("\n  accepted\n", StringComparison.Ordinal) ? $"Ry{Reason}\n"
        : "l";

    private static int Review(Workspace here, Func<string, string> answer, params string[] more)
    {
        using var reviewing = new Workspace
        {
            Host = host =>
                host with
                {
                    WorkingFolder = here.Folder,
                    OpenInput = () => new CardReader((MemoryStream)host.RawOutput, answer),
                },
        };
        var outcome = reviewing.Run(["review", .. more]);
        Assert.Equal(0, outcome.Code);
        var match = Answers().Match(outcome.Output);
        return match.Success ? int.Parse(match.Groups["answers"].Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <returns>The whole file at full size; otherwise every fifth record of a file with one record per line.</returns>
    private static byte[] PartOf(string file) =>
        Effort.IsFull || !file.EndsWith(".jsonl", StringComparison.Ordinal)
            ? File.ReadAllBytes(file)
            : Encoding.UTF8.GetBytes(
                string.Concat(File.ReadLines(file).Where((_, row) => row % Effort.Step == 0).Select(line => line + "\n"))
            );

    /// <returns>The rule of each finding.</returns>
    private static List<string> Findings(Workspace here) =>
        [
            .. here.Run("lint", "--output", "jsonl")
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("rule").GetString()!),
        ];

    private static string Hash(Workspace here) =>
        string.Concat(
            Directory
                .GetFiles(here.Folder, "*.jsonl", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))))
        );

    [GeneratedRegex(@"^a accept  ", RegexOptions.Multiline | RegexOptions.RightToLeft, 5000)]
    private static partial Regex AcceptKey();

    [GeneratedRegex(@"in (?<answers>\d+) answers?;", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Answers();
}
