using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Tests.Analysis;
using PaperLint.Text;

namespace PaperLint.Tests.Fixing.Planning;

/// <summary>A fix that fails the check is reverted, in its record only, and reported.</summary>
public sealed class FixCheckTests
{
    private static readonly string OnlyTheOthers = DamagedDigest
        .Small.Replace("3\\%", "3%", StringComparison.Ordinal)
        .Replace("\\&", "&", StringComparison.Ordinal);

    [Fact]
    public void A_record_that_gains_an_error_stays_as_it_was()
    {
        // Once the second record is fixed, another rule reports an error.
        var error = Findings.Rules.Of("TRN9001") with { Severity = Severity.Error };
        var result = Check(new Judging(error, "5% on"), OnlyTheOthers);
        Assert.Contains("TRN9001", result, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_whose_rule_is_never_done_stays_as_it_was() => Check(new Replacing("LTX9001", "5% on", "5% on on"), OnlyTheOthers);

    [Fact]
    public void A_record_that_would_be_read_as_two_stays_as_it_was()
    {
        // If many sentences replace a short title, the paragraph would be read as an abstract.
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var longer = string.Concat(Enumerable.Repeat("We say more of it here. ", 20)).TrimEnd();
        here.Fix(here.Settings, FixingFolder.With(new Replacing("LTX9001", "A Faster Way to Anneal", longer)));
        Assert.Contains("\n\nA Faster Way to Anneal\n\n", here.Text("a.txt"), StringComparison.Ordinal);
        Assert.Contains("Costs & Benefits", here.Text("a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_that_only_the_whole_file_shows_to_be_wrong_is_reverted_alone()
    {
        // Finds something in the finished draft that it did not find in the plan, like a rule that depends on more than its record.
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var seen = 0;
        var error = Findings.Rules.Of("TRN9001") with { Severity = Severity.Error };
        var late = new Judging(error, "5% on", () => Interlocked.Increment(ref seen) > 1);
        var result = here.Fix(here.Settings, FixingFolder.With(late) with { Threads = 1 });

        Assert.Equal(OnlyTheOthers, here.Text("a.txt"));
        Assert.Equal(new FixCounts(2, 0, 0, 1), result.Counts);
        Assert.Contains(result.Reverted, item =>
            item.Pointer == "/records/1" && item.Reason.Contains("reverted", StringComparison.Ordinal)
        );
        Assert.Equal(["a.txt"], here.Files());
    }

    [Fact]
    public void Where_an_unsafe_fix_turns_out_to_be_wrong_the_safe_ones_of_the_record_stay()
    {
        // The problem caused by the unsafe fix shows only in the finished draft.
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var seen = 0;
        var error = Findings.Rules.Of("TRN9001") with { Severity = Severity.Error };
        var late = new Judging(error, "rises by 5% on", () => Interlocked.Increment(ref seen) > 1);
        var wrong = new Acting("LTX9002", (record, sink, rule) =>
        {
            if (record.Abstract is { } field && field.Span.IndexOf("falls by", StringComparison.Ordinal) is >= 0 and var at)
                sink.Report(
                    new Observation(rule, field, new TextSpan(at, 5), new ProposedFix(FixSafety.Unsafe, new TextSpan(at, 5), "rises"))
                );
        });
        var result = here.Fix(here.Settings with { Unsafe = true }, FixingFolder.With(late, wrong) with { Threads = 1 });

        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), here.Text("a.txt"));
        Assert.Equal(new FixCounts(3, 0, 0, 1), result.Counts);
        var problem = Assert.Single(result.Reverted);
        Assert.Equal("/records/1", problem.Pointer);
        Assert.StartsWith("The unsafe fixes of LTX9002 were reverted. ", problem.Reason, StringComparison.Ordinal);
    }

    private static string Check(RecordAnalyzer analyzer, string expected)
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var result = here.Fix(here.Settings, FixingFolder.With(analyzer));
        Assert.Equal(expected, here.Text("a.txt"));
        Assert.Equal(2, result.Counts.Fixed);
        Assert.True(result.Remaining.Summary.IsComplete);
        var problem = Assert.Single(result.Reverted.Union(result.Remaining.Summary.Notices), item => item.Pointer == "/records/1");
        return problem.Reason;
    }

    /// <summary>Reports a text that has no fix, but only when the test says so.</summary>
    private sealed class Judging(RuleInfo rule, string text, Func<bool>? isTime = null) : RecordAnalyzer([rule])
    {
        public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
        {
            // Looks at the text in the file, not at the text that the cascade makes of it.
            if (
                record.Abstract is { } field
                && field.Field.Text.Span.IndexOf(text, StringComparison.Ordinal) >= 0
                && (isTime is null || isTime())
            )
                sink.Report(new Observation(Rules[0], field, new TextSpan(0, 1)));
        }
    }
}
