using System.Text.Json;

namespace PaperLint.Cli.Tests;

/// <summary>A record with four findings, and decisions about them.</summary>
internal static class DecidedRecord
{
    public const string One = """
        {"id": "2403.1", "url": "https://huggingface.co/papers/1", "title": "On Kilns", "abstract": "It gains 4\\% in a day, 5\\% in two, and the the sheets stay flat in 6\\% of cases."}

        """;

    /// <summary>Writes decisions as a review does, by the number of the finding in the report.</summary>
    public static void Decide(Workspace here, params (int Finding, string Verdict, string? Words)[] decisions)
    {
        var prints = Prints(here);
        foreach (var (finding, _, _) in decisions)
            here.Run("suppress", prints[finding], "--reason", finding.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var lines = here.Read(".paperlint/decisions.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        here.WithFile(
            ".paperlint/decisions.jsonl",
            string.Concat(
                lines.Select(line =>
                {
                    var (_, verdict, words) = decisions.Single(one =>
                        line.Contains($"\"reason\":\"{one.Finding}\"", StringComparison.Ordinal)
                    );
                    var decided = line.Replace("\"reject\"", $"\"{verdict}\"", StringComparison.Ordinal);
                    return words is null
                        ? decided + "\n"
                        : decided.Replace("\"reason\"", $"\"replacement\":\"{words}\",\"reason\"", StringComparison.Ordinal) + "\n";
                })
            )
        );
    }

    public static List<string> Prints(Workspace here) =>
        [
            .. here.Run("lint", "--output", "jsonl")
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("fingerprint").GetString()!),
        ];
}
