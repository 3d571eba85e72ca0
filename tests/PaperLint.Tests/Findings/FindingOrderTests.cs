using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Tests.Records;
using PaperLint.Tests.Text;
using PaperLint.Text;

namespace PaperLint.Tests.Findings;

public sealed class FindingOrderTests
{
    private static readonly FsCheck.Gen<Finding> Findings =
        from path in Gen.Elements("a.txt", "B.txt")
        from start in Gen.Choose(0, 3)
        from length in Gen.Choose(0, 2)
        from rule in Gen.Elements("LTX0001", "ENC0001")
        select Make(path, new TextSpan(start, length), rule);

    [Fact]
    public void Findings_have_one_order_whatever_the_order_of_arrival() =>
        Law.Holds(Findings.ArrayOf().Zip(Gen.Choose(0, int.MaxValue)), example =>
        {
            var (findings, seed) = example;
            var shuffled = findings.ToArray();
            new Random(seed).Shuffle(shuffled);
            Array.Sort(findings);
            Array.Sort(shuffled);
            Assert.Equal(findings.Select(Shown), shuffled.Select(Shown));
            Assert.Equal(
                findings.Select(Shown),
                findings
                    .OrderBy(finding => finding.Location.Path, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Location.Bytes.Start)
                    .ThenBy(finding => finding.Location.Bytes.Length)
                    .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                    .Select(Shown)
            );
        });

    [Fact]
    public void A_finding_knows_its_place_in_every_way()
    {
        var location = FindingFactory.Locate(Paper.Of("é𝒩\nx", row: 3), Paper.Of("é𝒩\nx").Title!, new TextSpan(1, 4));
        Assert.Equal("/records/3/title", location.Pointer);
        Assert.Equal(new TextSpan(1, 4), location.Text);
        Assert.Equal(new TextSpan(1, 3), location.CodePoints);
        Assert.Equal(ByteSpan.FromBounds(2, 8), location.Bytes);
        Assert.Equal(("1:2", "2:2"), (location.Start.ToString(), location.End.ToString()));
    }

    [Fact]
    public void A_long_match_is_cut_in_the_message_only()
    {
        var text = $"{string.Concat(Enumerable.Repeat("😀", 100))}\nend";
        var record = Paper.Of(text: text);
        var finding = FindingFactory.Create(
            Rules.Of("LTX0001"),
            record,
            new Profile(Profile.Plain, "it is a test"),
            record.Abstract!,
            new TextSpan(0, text.Length)
        );
        Assert.Equal(text, finding.Matched);
        Assert.InRange(finding.Arguments[0].Length, 60, 81);
        Assert.EndsWith(" end' is odd.", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(finding.Message)));
    }

    private static Finding Make(string path, TextSpan span, string rule)
    {
        var record = Paper.Of(text: "abcdef", path: path);
        return FindingFactory.Create(Rules.Of(rule), record, new Profile(Profile.Plain, "it is a test"), record.Abstract!, span);
    }

    private static string Shown(Finding finding) => $"{finding.Location.Path} {finding.Location.Bytes} {finding.Rule.Id}";
}
