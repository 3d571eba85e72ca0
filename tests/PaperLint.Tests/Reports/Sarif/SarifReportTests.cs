using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Sarif;
using PaperLint.Tests.Reports.Terminal;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Reports.Sarif;

public class SarifReportTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly SarifOptions Options = new()
    {
        ToolVersion = "0.1.0",
        InformationUri = new Uri("https://example.org/paperlint"),
        RulesUri = new Uri("https://example.org/paperlint/rules/README.md"),
        ExitCode = 1,
    };

    private static readonly VersionControl Checkout = new(new Uri("https://example.org/papers"), "2f5c1d7", "main");

    [Fact]
    public void A_log_holds_rules_results_and_how_the_run_went()
    {
        var first = Papers.Finding(Pages.Duplicate, "the [|first|] of both", line: 4);
        var text = Text(
            Papers.Run(
                Papers.Finding(Pages.Escape, "深層 😀 gains 5[|\\%|] “here” [x](y)", "%", line: 10, row: 1),
                Papers.Finding(Pages.Hidden, "a [|\u001b\u202e](http://evil)|] link", "", FixSafety.Unsafe, line: 20, row: 2),
                Papers.Finding(
                    Pages.Duplicate,
                    "the [|second|] of both",
                    path: "data/ä b#1%.jsonl",
                    line: 40,
                    row: 3,
                    arguments: ("title", "A Survey {0} of Surveys")
                ) with
                {
                    Related = [new RelatedLocation(first.Location, "The first record with this title.")],
                }
            ),
            Options with
            {
                VersionControl = Checkout,
            }
        );
        Assert.DoesNotContain("\n", text.TrimEnd('\n'), StringComparison.Ordinal);
        Snapshot.Verify(Pretty(text), extension: "sarif");
    }

    [Fact]
    public void What_was_not_examined_is_a_notification()
    {
        using var log = JsonDocument.Parse(Text(TerminalSummaryTests.Incomplete(), Options with { ExitCode = 2 }));
        var invocation = Run(log).GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Snapshot.Verify(Pretty(invocation.GetRawText()), extension: "json");
    }

    [Fact]
    public void Contexts_contain_their_regions_strictly()
    {
        string[] marked =
        [
            "[|whole line|]",
            "[|begins|] it",
            "ends [|it|]",
            "[||]",
            "one[||]",
            "two [|lines\nof|] it",
            $"[|{new string('x', 3000)}|]",
        ];
        using var log = JsonDocument.Parse(
            Text(Papers.Run([.. marked.Select((text, at) => Papers.Finding(Pages.Hidden, text, line: 10 + 10 * at, row: at))]), Options)
        );
        foreach (var result in Run(log).GetProperty("results").EnumerateArray())
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var (region, context) = (Bounds(place.GetProperty("region")), Bounds(place.GetProperty("contextRegion")));
            Assert.True(
                context.Start.CompareTo(region.Start) <= 0 && context.End.CompareTo(region.End) >= 0 && context != region,
                $"{region} in {context}"
            );
        }
    }

    [Fact]
    public void Paths_become_relative_to_the_base_and_are_encoded()
    {
        var finding = Papers.Finding(Pages.Escape, "5[|\\%|]", "%", path: "a b/ü#%.txt");
        using var log = JsonDocument.Parse(
            Text(Papers.Run(finding), Options with { BaseFolder = "/repo", WorkingFolder = "/repo/data sets" })
        );
        var place = Run(log).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("data%20sets/a%20b/%C3%BC%23%25.txt", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void A_token_in_the_address_of_the_repository_is_left_out()
    {
        var text = Text(
            Papers.Run(),
            Options with
            {
                VersionControl = new VersionControl(new Uri("https://user:secret@example.org/papers.git"), "2f5c1d7", null),
            }
        );
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Contains("https://example.org/papers.git", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lone_surrogates_and_controls_give_valid_JSON()
    {
        var finding = Papers.Finding(Pages.Escape, "5[|\\%|]", "%") with { Message = "half \ud83d of it\0.", Arguments = ["\ude00"] };
        using var log = JsonDocument.Parse(Text(Papers.Run(finding), Options));
        Assert.Equal("half ⟨U+D83D⟩ of it␀.", Run(log).GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void A_rule_with_two_severities_is_listed_once()
    {
        var strict = Pages.Escape with { Severity = Severity.Error };
        using var log = JsonDocument.Parse(
            Text(Papers.Run(Papers.Finding(Pages.Escape, "5[|\\%|]", line: 10), Papers.Finding(strict, "5[|\\%|]", line: 20)), Options)
        );
        Assert.Equal(1, Run(log).GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
        Assert.Equal(
            ["warning", "error"],
            Run(log).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("level").GetString()!)
        );
    }

    [Fact]
    public void Beyond_the_limit_the_most_severe_and_varied_stay_in_order()
    {
        var findings = new List<Finding>();
        for (var at = 0; at < 10; at++)
        {
            findings.Add(Papers.Finding(Pages.Escape, at < 8 ? "5[|\\%|]" : "5[|\\&|]", line: 10 + 10 * at, row: at));
            findings.Add(Papers.Finding(Pages.Hidden, "a [|\u200b|]", line: 15 + 10 * at, row: at));
            findings.Add(Papers.Finding(Pages.Duplicate, "a [|title|]", line: 17 + 10 * at, row: at, arguments: ("title", $"{at}")));
        }

        findings.Add(Papers.Finding(Pages.Mojibake, "it[|â€™|]s", line: 200, row: 20));
        using var log = JsonDocument.Parse(Text(Papers.Run(findings, 21), Options with { MostResults = 5 }));
        var results = Run(log)
            .GetProperty("results")
            .EnumerateArray()
            .Select(result => $"{Line(result)} {result.GetProperty("message").GetProperty("text").GetString()}");
        Assert.Equal(
            [
                "10 '\\%' is a leftover TeX escape.",
                "15 '⟨U+200B⟩' draws nothing.",
                "25 '⟨U+200B⟩' draws nothing.",
                "90 '\\&' is a leftover TeX escape.",
                "200 'â€™' was once ''.",
            ],
            results
        );
        var notification = Run(log).GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0];
        Assert.StartsWith(
            "26 of 31 findings are left out",
            notification.GetProperty("message").GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_compressed_log_stays_below_its_limit()
    {
        var text = Text(TerminalReportTests.Many(), Options with { MostCompressedBytes = 40_000 });
        Assert.InRange(Compressed(text), 20_000, 40_000);
        using var log = JsonDocument.Parse(text);
        Assert.InRange(Run(log).GetProperty("results").GetArrayLength(), 100, 10_399);
        Assert.Contains("findings are left out", text, StringComparison.Ordinal);
    }

    private static (int, int) Line(JsonElement region, string line, string column) =>
        (region.GetProperty(line).GetInt32(), region.GetProperty(column).GetInt32());

    private static ((int, int) Start, (int, int) End) Bounds(JsonElement region) =>
        (Line(region, "startLine", "startColumn"), Line(region, "endLine", "endColumn"));

    private static int Line(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32();

    private static long Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.Length;
    }

    private static JsonElement Run(JsonDocument log) => log.RootElement.GetProperty("runs")[0];

    private static string Text(RunResult run, SarifOptions options)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new SarifReport(options).Write(run, output);
        return output.ToString();
    }

    private static string Pretty(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document, Indented);
    }
}
