using PaperLint.Cli.Tests;

namespace PaperLint.Campaigns.Fuzzing;

/// <summary>
/// Breaks the files that PaperLint keeps beside the data. Every command must use the broken file or refuse it with a message, and must not
/// touch other files.
/// </summary>
public sealed class StateFilesTests(ITestOutputHelper output)
{
    private readonly CampaignLog _log = new(output);

    private const string Digest =
        "Papers of the day, March 18\n\nFollowing a Teacher\n\nWe study how far a small network can follow a large one when both see the same data once. "
        + "It saves 30\\% of the energy and runs 3.5times faster. The the results hold for twelve rivers, which we show in nine of ten cases.\n";

    private const string Configuration = """
        extends: [recommended]
        exclude: ['drafts/**']
        rules: { LTX0002: error }
        budget: { LTX0002: 0.5% }
        """;

    private static readonly string[] Decide = ["suppress", "digest.txt:5:102", "--reason", "So it is."];

    [Theory]
    [InlineData(".paperlint/baseline.jsonl", 120)]
    [InlineData(".paperlint/decisions.jsonl", 120)]
    [InlineData(".paperlint/journal/0001.jsonl", 200)]
    [InlineData("paperlint.yml", 150)]
    public void Broken_ones_are_refused_or_used(string kept, int usual)
    {
        var count = Mutants.Of(usual);
        var codes = new SortedDictionary<int, int>();
        for (var number = 0; number < count; number++)
        {
            var (outcome, failure) = Watchdog.Over(() => Try(kept, number), $"{kept}, mutant {number}");
            Assert.True(failure is null, $"{kept}, mutant {number}: {failure}");
            codes[outcome] = codes.TryGetValue(outcome, out var known) ? known + 1 : 1;
        }

        _log.WriteLine($"{count:N0} mutants of {kept}: {string.Join(", ", codes.Select(code => $"{code.Value:N0} exit {code.Key}"))}.");
    }

    private static (int Code, string? Failure) Try(string kept, int number)
    {
        using var here = new Workspace();
        here.WithFile("digest.txt", Digest).WithFile("bystander.txt", "Left alone.\n");
        Prepare(here, kept);
        var random = new Random((number * 13) + kept.Length);
        var sound = here.Bytes(kept);
        here.WithBytes(
            kept,
            random.Next(4) == 0
                ? Mutation.Of(sound, random)
                : Mutation.Utf8(Mutation.Of(System.Text.Encoding.UTF8.GetString(sound), random, random.Next(1, 5)))
        );
        var before = here.Read("digest.txt");

        var commands = kept.Contains("journal", StringComparison.Ordinal)
            ?
            [
                ["undo"],
            ]
            : new string[][]
            {
                ["lint", "digest.txt"],
                ["lint", "digest.txt", "--fix", "--decisions"],
                ["baseline", "digest.txt", "--update"],
            };
        var last = 0;
        foreach (var command in commands)
        {
            var outcome = here.Run(command);
            if (outcome.Code is < 0 or > 2 || outcome.Error.Contains("PaperLint itself failed", StringComparison.Ordinal))
                return (outcome.Code, $"{string.Join(' ', command)} ends with {outcome.Code}: {outcome.Error}");
            last = Math.Max(last, outcome.Code);
        }

        if (here.Read("bystander.txt") != "Left alone.\n")
            return (last, "Another file changed.");
        var after = here.Read("digest.txt");
        // Undo either restores the old text or leaves the current one.
        return kept.Contains("journal", StringComparison.Ordinal) && after != before && after != Digest
            ? (last, $"Undoing made something that never was: {after}")
            : (last, null);
    }

    private static void Prepare(Workspace here, string kept)
    {
        switch (kept)
        {
            case ".paperlint/baseline.jsonl":
                here.Run("baseline", "digest.txt");
                break;
            case ".paperlint/decisions.jsonl":
                here.Run(Decide);
                here.RunWithInput("a", "review", "digest.txt");
                break;
            case "paperlint.yml":
                here.WithFile(kept, Configuration);
                break;
            default:
                here.Run("lint", "digest.txt", "--fix");
                break;
        }
    }
}
