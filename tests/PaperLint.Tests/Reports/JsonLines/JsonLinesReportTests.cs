using System.Globalization;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Reports.JsonLines;
using PaperLint.Tests.Snapshots;
using PaperLint.Text;

namespace PaperLint.Tests.Reports.JsonLines;

public class JsonLinesReportTests
{
    [Fact]
    public void Each_finding_is_an_object_with_the_same_members_in_the_same_order()
    {
        var first = Papers.Finding(Pages.Duplicate, "the [|first|] of both", line: 4);
        Snapshot.Verify(
            Text(
                Papers.Finding(Pages.Escape, "深層 😀 gains 5[|\\%|] “here”", "%", line: 10, row: 1),
                Papers.Finding(Pages.Hidden, "not <mended> [|\u001b\u202e|]", line: 20, row: 2),
                Papers.Finding(Pages.Duplicate, "the [|second|] of both", line: 40, row: 3) with
                {
                    Related = [new RelatedLocation(first.Location, "The first record with this title.")],
                }
            )
        );
    }

    [Fact]
    public void Nothing_is_left_out()
    {
        var lines = Text([.. Terminal.TerminalReportTests.Many().Findings]).TrimEnd('\n').Split('\n');
        Assert.Equal(10_400, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public void Lone_surrogates_give_valid_JSON()
    {
        var finding = Papers.Finding(Pages.Escape, "5[|\\%|]", "%") with { Message = "half \ud83d of it\0", Matched = "\ude00x" };
        using var json = JsonDocument.Parse(Text(finding));
        Assert.Equal("half \ufffd of it\0", json.RootElement.GetProperty("message").GetString());
        Assert.Equal("\ufffdx", json.RootElement.GetProperty("match").GetString());
    }

    [Fact]
    public void A_fix_beyond_the_match_shows_what_it_changes()
    {
        var record = Papers.Record("Fig.~3 shows it");
        var field = record.Abstract!;
        var fix = FindingFactory.Fix(
            "Put a space",
            FixSafety.Safe,
            record,
            field,
            [new TextEdit(new TextSpan(0, 5), "Figure "), new TextEdit(new TextSpan(7, 5), "gives")]
        );
        var finding = FindingFactory.Create(
            Pages.Escape,
            record,
            new Profile("plain", "nothing else"),
            field,
            new TextSpan(4, 1),
            fix: fix
        );
        using var json = JsonDocument.Parse(Text(finding));
        Assert.Equal("Fig.~3 shows", json.RootElement.GetProperty("before").GetString());
        Assert.Equal("Figure 3 gives", json.RootElement.GetProperty("after").GetString());
    }

    private static string Text(params Finding[] findings)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new JsonLinesReport().Write(Papers.Run(findings), output);
        return output.ToString();
    }
}
