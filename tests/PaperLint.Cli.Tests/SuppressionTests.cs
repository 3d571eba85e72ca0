using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests;

/// <summary>Findings that the configuration suppresses are neither reported nor fixed, and an unused suppression is reported.</summary>
public sealed class SuppressionTests
{
    private const string Two = """
        {"id": "2403.1", "url": "https://huggingface.co/papers/1", "title": "On Kilns", "abstract": "A kiln of ours gains 4\\% in a day, and the the sheets stay flat."}
        {"id": "2403.2", "url": "https://huggingface.co/papers/2", "title": "On Ovens", "abstract": "An oven of ours gains 6\\% in a week, and it stays warm."}

        """;

    [Theory]
    [InlineData("{ rule: LTX0002, record: '2403.1', reason: The source has it. }", "TXT0001 2403.1|LTX0002 2403.2")]
    [InlineData("{ rule: LTX0002, record: '2403.*', reason: The source has it. }", "TXT0001 2403.1")]
    [InlineData(
        "{ rule: LTX0002, record: '2403.*', field: title, reason: The source has it. }",
        "LTX0002 2403.1|TXT0001 2403.1|LTX0002 2403.2"
    )]
    [InlineData("{ rule: LTX0002, record: 2403.2, reason: The source has it., expires: 2026-03-18 }", "LTX0002 2403.1|TXT0001 2403.1")]
    [InlineData(
        "{ rule: LTX0002, record: 2403.2, reason: The source has it., expires: 2026-03-17 }",
        "LTX0002 2403.1|TXT0001 2403.1|LTX0002 2403.2"
    )]
    public void One_rule_of_one_record_or_of_those_alike(string suppression, string reported)
    {
        using var here = Here(suppression);

        var lines = here.Run("lint", "--output", "jsonl", "--ignore", "FLD").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            reported.Split('|'),
            lines
                .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)
                .Select(line => $"{line.GetProperty("rule").GetString()} {line.GetProperty("key").GetString()}")
        );
    }

    [Fact]
    public void What_is_suppressed_is_not_fixed()
    {
        using var here = Here("{ rule: LTX0002, record: 2403.1, reason: The source has it. }");

        here.Run("lint", "--fix");

        Assert.Contains("4\\\\%", here.Read("a.jsonl"), StringComparison.Ordinal);
        Assert.DoesNotContain("the the", here.Read("a.jsonl"), StringComparison.Ordinal);
        Assert.DoesNotContain("6\\\\%", here.Read("a.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_is_treated_like_a_file()
    {
        using var here = Here("{ rule: LTX0002, record: 2403.1, reason: The source has it. }");

        var outcome = here.RunWithInput(Two, "lint", "-", "--fix", "--stdin-filename", "b.jsonl");

        Assert.Equal(0, outcome.Code);
        Assert.Contains("4\\\\%", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding suppressed.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_expired_or_suppresses_nothing_is_said_where_it_was_examined()
    {
        using var here = Here(
            "{ rule: LTX0002, record: 2403.1, reason: The source has it. }",
            "{ rule: LTX0002, record: 2403.2, reason: The source has it., expires: 2026-03-01 }",
            "{ rule: LTX0003, record: '2403.*', reason: The source has it. }",
            "{ rule: LTX0002, record: '1999.*', reason: The source has it. }",
            "{ rule: LTX0002, record: '1998.*', reason: The source has it., expires: 2026-03-01 }",
            "{ rule: LTX0003, record: '2403.*', reason: The source has it., expires: 2026-03-01 }"
        );

        Snapshot.Verify(
            $"{here.Run("lint", "a.jsonl")}\n{here.Run("lint", "a.jsonl", "--select", "TXT")}".Replace(
                here.Folder,
                "(folder)",
                StringComparison.Ordinal
            )
        );
    }

    private static Workspace Here(params string[] suppressions) =>
        new Workspace { Host = host => host with { Today = new DateOnly(2026, 3, 18) } }
            .WithFile("a.jsonl", Two)
            .WithFile("paperlint.yml", $"suppressions:\n{string.Concat(suppressions.Select(one => $"  - {one}\n"))}");
}
