using PaperLint.Baselines;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Tests.Records;
using PaperLint.Text;

namespace PaperLint.Tests.Baselines;

/// <summary>Each entry of a baseline accounts for one finding, matched in the most reliable way that applies.</summary>
public sealed class BaselineMatcherTests
{
    private const string Text = "It gains 5\\% over the best baseline of all in the first week, and then 7\\% more.";

    [Fact]
    public void A_copy_is_new()
    {
        var found = In(Text, "2403.1");
        Assert.Equal([true, true, false, false], Match(found, [.. found, .. In(Text, "2403.1")]));
    }

    [Fact]
    public void A_copy_in_another_file_is_new_whatever_comes_first()
    {
        var (copy, old) = (In(Text, "2403.1"), In(Text, "2403.1"));
        Assert.Equal(
            [false, false, true, true],
            Match(old, [.. copy, .. old], finding => copy.Exists(one => ReferenceEquals(one, finding)) ? "a.txt" : "p.txt")
        );
        Assert.Equal([true, true], Match(old, copy, _ => "a.txt"));
    }

    [Fact]
    public void An_id_title_or_abstract_is_enough()
    {
        var known = In(Text, "2403.1", "On Kilns");
        Assert.Equal([true, true], Match(known, In(Text, "2403.1", "On Other Kilns")));
        Assert.Equal([true, true], Match(known, In(Text, null, "On Kilns")));
        Assert.Equal([true, true], Match(known, In(Text, "1999.9", "On Kilns")));
        Assert.Equal([true, true], Match(known, In(Text, null, "On Other Kilns")));
        Assert.Equal([false, false], Match(known, In("Not the same at all, by 5\\% or by 7\\%.", null, "On Other Kilns")));
    }

    [Fact]
    public void What_is_fixed_beside_it_does_not_make_it_new() =>
        Assert.Equal([true], Match(In("a 5\\% b 7\\% c", "1"), In("a 5% b 7\\% c", "1")));

    /// <summary>In a less reliable way, the first finding would match the entry of the second.</summary>
    [Fact]
    public void The_surer_way_has_precedence_whatever_the_order() =>
        Assert.Equal([false, true], Match([In(Text, "1")[1]], [In("new 8\\% here", "1")[0], In(Text, "1")[1]]));

    [Fact]
    public void A_line_is_read_as_it_was_written()
    {
        var entry = BaselineEntry.Of(In(Text, "2403.\"é\u2028")[0], "data/a b.jsonl");
        Assert.Equal(entry, BaselineLine.Parse(BaselineLine.Of(entry), "f", 0));
        Assert.DoesNotContain('\n', BaselineLine.Of(entry));
    }

    [Fact]
    public void A_decision_is_read_as_it_was_written()
    {
        var decision = new Decision(
            new DecisionTarget("k\n", "abstract", "LTX0002", new TextSpan(3, 4), "00"),
            IsAccepted: true,
            "a\tb",
            "",
            ""
        );
        Assert.Equal(decision, DecisionLine.Parse(DecisionLine.Of(decision), "f", 0));
        decision = decision with { IsAccepted = false, Replacement = null, Reason = "a “name”" };
        Assert.Equal(decision, DecisionLine.Parse(DecisionLine.Of(decision), "f", 0));
    }

    private static IEnumerable<bool> Match(IEnumerable<Finding> known, IReadOnlyList<Finding> found, Func<Finding, string>? pathOf = null)
    {
        var matcher = new BaselineMatcher();
        foreach (var finding in known)
            matcher.Add(BaselineEntry.Of(finding, "p.txt"));
        var match = matcher.Match(found, pathOf ?? (_ => "p.txt"));
        Assert.Equal(match.Known, match.IsKnown.Cast<bool>().Count(isKnown => isKnown));
        Assert.Equal(match.Known, match.IsFound.Cast<bool>().Count(isFound => isFound));
        return match.IsKnown.Cast<bool>();
    }

    private static List<Finding> In(string text, string? id, string title = "On Kilns")
    {
        var record = Paper.Of(title, text, id);
        var findings = new List<Finding>();
        for (var at = text.IndexOf('\\', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\\', at + 1))
            findings.Add(
                FindingFactory.Create(
                    Findings.Rules.Of("LTX9001"),
                    record,
                    new Profile(Profile.Plain, "the test says so"),
                    record.Abstract!,
                    new TextSpan(at, 2)
                )
            );
        return findings;
    }
}
