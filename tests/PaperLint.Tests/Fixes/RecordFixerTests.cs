using PaperLint.Findings;
using PaperLint.Fixes;
using PaperLint.Tests.Analysis;
using PaperLint.Tests.Records;
using PaperLint.Text;

namespace PaperLint.Tests.Fixes;

public sealed class RecordFixerTests
{
    [Fact]
    public void A_record_without_damage_stays_itself()
    {
        var record = Paper.Of(text: "fine");
        var repair = InMemoryFixing.Fix(record, FixOptions.Safe, new Replacing("LTX0001", "bad", "good"));
        Assert.Same(record, repair.After);
        Assert.False(repair.IsChanged);
        Assert.Empty(repair.Applied);
    }

    [Fact]
    public void Fixes_that_stand_on_one_another_become_one_edit()
    {
        var repair = InMemoryFixing.Fix(
            Paper.Of(text: "an &amp;lt; here"),
            FixOptions.Safe,
            new Replacing("ENC0001", "&amp;", "&"),
            new Replacing("MRK0001", "&lt;", "<")
        );
        Assert.Equal("an < here", TextOf(repair));
        Assert.Equal(new TextEdit(new TextSpan(3, 8), "<"), Assert.Single(repair.Applied.Select(fix => fix.Edit).Distinct()));
        Assert.Equal(["ENC0001", "MRK0001"], repair.Applied.Select(fix => fix.Finding.Rule.Id));
        Assert.Empty(repair.Remaining);
    }

    [Fact]
    public void Many_fixes_inside_one_earlier_fix_are_made_in_one_sweep()
    {
        var analyses = 0;
        var repair = InMemoryFixing.Fix(
            Paper.Of(text: "[a a a]"),
            FixOptions.Safe,
            new Acting("ENC0002", (_, _, _) => analyses++),
            new Replacing("ENC0001", "[a a a]", "(b b b b b b)"),
            new Replacing("LTX0001", "b", "c")
        );
        Assert.Equal("(c c c c c c)", TextOf(repair));
        Assert.Equal(3, analyses); // Two rounds for the damaged text, one for the fixed text.
    }

    [Fact]
    public void Unsafe_fixes_are_held_back_unless_asked_for()
    {
        var record = Paper.Of(text: "a b");
        Replacing[] analyzers = [new("LTX0001", "a", "x"), new("LTX0002", "b", "y", FixSafety.Unsafe)];
        var safe = InMemoryFixing.Fix(record, FixOptions.Safe, analyzers);
        Assert.Equal("x b", TextOf(safe));
        Assert.Equal(1, safe.Counts.Unrequested);
        var all = InMemoryFixing.Fix(record, FixOptions.Everything, analyzers);
        Assert.Equal("x y", TextOf(all));
        Assert.Equal(0, all.Counts.Unrequested);
    }

    [Fact]
    public void What_stands_on_a_refused_fix_waits()
    {
        var record = Paper.Of(text: "an &amp;lt; here, a bad one");
        var repair = InMemoryFixing.Fix(
            record,
            new FixOptions(Unsafe: false, finding => finding.Rule.Id != "ENC0001"),
            new Replacing("ENC0001", "&amp;", "&"),
            new Replacing("MRK0001", "&lt;", "<"),
            new Replacing("LTX0001", "bad", "good")
        );
        Assert.Equal("an &amp;lt; here, a good one", TextOf(repair));
        Assert.Equal(1, repair.Counts.Waiting);
    }

    [Fact]
    public void Unsafe_fixes_that_run_in_a_circle_are_reverted_and_named_but_the_safe_ones_stay()
    {
        var repair = InMemoryFixing.Fix(
            Paper.Of(text: "a b"),
            FixOptions.Everything,
            new Replacing("LTX0001", "a", "x", FixSafety.Unsafe),
            new Replacing("LTX0002", "x", "a", FixSafety.Unsafe),
            new Replacing("LTX0003", "b", "c")
        );
        Assert.Equal("a c", TextOf(repair));
        Assert.Equal(1, repair.Counts.Reverted);
        Assert.Contains("LTX0001, LTX0002 undo one another", Assert.Single(repair.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Unsafe_fixes_that_feed_one_another_are_reverted_and_named()
    {
        var repair = InMemoryFixing.Fix(
            Paper.Of(text: "a"),
            FixOptions.Everything,
            new Replacing("LTX0001", "a", new string('a', 40), FixSafety.Unsafe)
        );
        Assert.Equal("a", TextOf(repair));
        Assert.Contains("LTX0001 trigger one another", Assert.Single(repair.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_fix_in_two_places_is_not_made_where_a_later_one_undid_half_of_it()
    {
        var repair = InMemoryFixing.Fix(
            Paper.Of(text: "axb"),
            new FixOptions(Unsafe: false, finding => finding.Rule.Id != "ENC0001"),
            new Rewriting(
                new Rewrite("ENC0001", "axb", FixSafety.Safe, new TextEdit(new TextSpan(0, 1), "P"), new TextEdit(new TextSpan(2, 1), "Q"))
            ),
            new Replacing("MRK0001", "Q", "b"),
            new Replacing("LTX0001", "P", "R")
        );
        Assert.Equal("axb", TextOf(repair));
    }

    [Fact]
    public void Where_unsafe_fixes_do_not_stand_up_the_safe_ones_stay()
    {
        var repair = InMemoryFixing.Fix(
            Paper.Of(title: "ccbb", text: "cbabccaaabc"),
            FixOptions.Everything,
            new Replacing("LTX0002", "bb", ""),
            new Replacing("TXT0008", "b", "bbb", FixSafety.Unsafe),
            new Replacing("TXT0009", "c", "b", FixSafety.Unsafe)
        );
        Assert.Equal("cc", repair.After.Title!.Text.ToString());
        Assert.Equal("cbabccaaabc", TextOf(repair));
        Assert.EndsWith("which the rule reports again.", Assert.Single(repair.Problems).Reason, StringComparison.Ordinal);
    }

    private static string TextOf(RecordFix repair) => repair.After.Abstract!.Text.ToString();
}
