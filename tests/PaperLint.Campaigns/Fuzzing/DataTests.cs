using System.Text;
using System.Text.RegularExpressions;
using PaperLint.Cli.Tests;
using PaperLint.Tests;

namespace PaperLint.Campaigns.Fuzzing;

/// <summary>
/// Runs the whole program on broken data. It must not crash, hang or lose anything silently; a fix must change only its own cells, a second
/// fix run must change nothing, and undo must restore the bytes.
/// </summary>
public sealed partial class DataTests(ITestOutputHelper output)
{
    private readonly CampaignLog _log = new(output);

    [Theory]
    [InlineData("jsonl", 800)]
    [InlineData("json", 500)]
    [InlineData("csv", 500)]
    [InlineData("tsv", 250)]
    [InlineData("txt", 350)]
    public void Mutants_are_survived(string kind, int usual)
    {
        var count = Mutants.Of(usual);
        var failures = new List<string>();
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < count; number++)
        {
            var mutant = Mutant.Of(kind, number);
            var verdict = Watchdog.Over(() => Try(mutant, tally), mutant.ToString());
            if (verdict is not null)
                failures.Add($"{verdict}\n  {mutant}");
        }

        _log.WriteLine($"{count:N0} mutants of {kind}: {string.Join(", ", tally.Select(entry => $"{entry.Value:N0} {entry.Key}"))}.");
        Assert.True(failures.Count == 0, $"{failures.Count:N0} of {count:N0} mutants of {kind}:\n{string.Join('\n', failures.Take(20))}");
    }

    /// <summary>What is wrong; null if nothing is.</summary>
    private static string? Try(Mutant mutant, IDictionary<string, int> tally)
    {
        using var here = new Workspace();
        here.WithBytes(mutant.Name, mutant.Bytes);
        var lint = here.Run("lint", mutant.Name, "--verbose");
        if (Unsound(lint) is { } crash)
            return crash;
        Count(tally, $"exit {lint.Code}");
        if (Unaccounted(mutant, lint) is { } lost)
            return lost;

        var fix = here.Run("lint", mutant.Name, "--fix");
        if (Unsound(fix) is { } fixCrash)
            return $"--fix: {fixCrash}";
        var mended = here.Bytes(mutant.Name);
        if (mended.AsSpan().SequenceEqual(mutant.Bytes))
            return here.Bytes(mutant.Name).AsSpan().SequenceEqual(mutant.Bytes) ? null : "The file changed.";
        Count(tally, "mended");
        // Readers disagree about the cells of a broken table, so there is nothing to compare.
        var isComparable = lint.Code != 2 || mutant.Kind is not ("csv" or "tsv");
        if (
            isComparable
            && OtherCells.Of(mutant.Kind, TextOf(mutant.Wrapping.Unwrap(mutant.Bytes)))
                != OtherCells.Of(mutant.Kind, TextOf(mutant.Wrapping.Unwrap(mended)))
        )
            return "A fix changed another cell.";

        here.Run("lint", mutant.Name, "--fix");
        if (!here.Bytes(mutant.Name).AsSpan().SequenceEqual(mended))
            return "A second fix run changed something.";
        var undo = here.Run("undo");
        if (Unsound(undo) is { } undoCrash)
            return $"undo: {undoCrash}";
        return mutant.Wrapping.Unwrap(here.Bytes(mutant.Name)).AsSpan().SequenceEqual(mutant.Wrapping.Unwrap(mutant.Bytes))
            ? null
            : $"Undoing gave other bytes: {undo.Error}";
    }

    private static string? Unsound(Outcome outcome)
    {
        if (outcome.Code is < 0 or > 2)
            return $"Exit code {outcome.Code}.";
        return outcome.Error.Contains("PaperLint itself failed", StringComparison.Ordinal) ? outcome.Error : null;
    }

    /// <summary>
    /// Checks that every record is either examined or reported. In JSON Lines, each line that is an object by itself must be one or the
    /// other, up to the line where an error says that reading ended, or where the object begins that is cut off at the end of the file. A
    /// JSON file that is not valid JSON must be reported.
    /// </summary>
    private static string? Unaccounted(Mutant mutant, Outcome lint)
    {
        if (mutant is { Kind: "json", Text: { } json } && lint.Code != 2 && !JsonOracle.IsJson(json))
            return "This is no JSON, and nobody was told.";
        if (mutant.Kind != "jsonl" || mutant.Text is not { } text || Examined().Match(lint.Error) is not { Success: true } examined)
            return null;
        var error = Fatal().Match(lint.Error);
        if (error.Success && !error.Groups["line"].Success)
            return null;
        var objects = text.TrimStart('\uFEFF')
            .Split('\n')
            .Take(error.Success ? Number(error.Groups["from"] is { Success: true } from ? from : error.Groups["line"]) - 1 : int.MaxValue)
            .Count(line => OtherCells.IsObject(line.Trim(' ', '\t', '\r')));
        var records = Number(examined.Groups["records"]);
        var told = Place().Matches(lint.Error).Select(match => match.Groups["line"].Value).Distinct().Count();
        return records + told >= objects ? null : $"{objects} objects, {records} records examined and {told} lines told of.\n{lint.Error}";
    }

    private static int Number(Group digits) =>
        int.Parse(digits.Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] TextOf(byte[] bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, .. var little] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(little)),
            [0xFE, 0xFF, .. var big] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(big)),
            _ => bytes,
        };

    private static void Count(IDictionary<string, int> tally, string what) =>
        tally[what] = tally.TryGetValue(what, out var known) ? known + 1 : 1;

    [GeneratedRegex(@"Examined \d+ files? with (?<records>[\d,]+) records?", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Examined();

    [GeneratedRegex(
        @"^error: data\.jsonl[.gz]*:((?<line>\d+):\d+)?(.* begins at line (?<from>\d+))?",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        5000
    )]
    private static partial Regex Fatal();

    [GeneratedRegex(@"data\.jsonl[.gz]*:(?<line>\d+):\d+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Place();
}
