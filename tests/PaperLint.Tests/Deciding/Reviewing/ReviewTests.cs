using PaperLint.Deciding;
using PaperLint.Deciding.Reviewing;
using PaperLint.Findings;
using PaperLint.Tests.Reports;

namespace PaperLint.Tests.Deciding.Reviewing;

/// <summary>What a review asks and what it writes.</summary>
public sealed class ReviewTests
{
    [Fact]
    public void The_most_frequent_comes_first_and_equal_ones_in_report_order()
    {
        using var here = new ReviewedFolder();
        var review = here.Start(ReviewedFolder.Escapes("bacacba"));
        Assert.Equal(["\\a", "\\b", "\\c"], ReviewedFolder.Drain(review, () => review.Answer(ReviewVerdict.Accept, ReviewReach.Shown)));
        Assert.Equal(new ReviewProgress(3, 0, 7, 0, 0), review.Progress);
        Assert.Equal(7, here.Lines.Count);
    }

    [Fact]
    public void Each_answer_is_on_disk_before_the_next_question_and_is_not_asked_again()
    {
        using var here = new ReviewedFolder();
        var findings = ReviewedFolder.Escapes("aabc");
        here.Start(findings).Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        Assert.Equal(2, here.Lines.Count);
        var resumed = here.Start(findings);
        Assert.Equal("\\b", resumed.Show(1)[0].Matched);
        resumed.Answer(ReviewedFolder.Rejected, ReviewReach.Shown);
        Assert.Equal("\\c", here.Start(findings).Show(1)[0].Matched);
    }

    [Fact]
    public void Later_comes_again_after_all_others_and_then_in_the_next_review()
    {
        using var here = new ReviewedFolder();
        var findings = ReviewedFolder.Escapes("aab");
        var review = here.Start(findings);
        Assert.Equal(["\\a", "\\b", "\\a", "\\b"], ReviewedFolder.Drain(review, review.PutOff));
        Assert.Equal(2, review.Progress.GroupsPutOff);
        Assert.Equal("", here.Decided);
        Assert.Equal("\\a", here.Start(findings).Show(1)[0].Matched);
    }

    [Fact]
    public void One_by_one_settles_single_findings_and_then_what_is_left_of_the_group()
    {
        using var here = new ReviewedFolder();
        var review = here.Start(ReviewedFolder.Escapes("aaaab"));
        review.StepIn();
        Assert.Equal((true, 1, 4), (review.IsInside, review.MemberNumber, review.FindingsLeft));
        review.Answer(ReviewedFolder.Rejected, ReviewReach.Shown);
        Assert.Equal((2, 3), (review.MemberNumber, review.FindingsLeft));
        review.PutOff();
        Assert.Equal(3, review.MemberNumber);
        review.StepOut();
        Assert.Equal(3, review.Show(5).Count);
        review.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        Assert.Equal("\\b", review.Show(1)[0].Matched);
        Assert.Single(here.Lines, line => line.Contains("reject", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_passed_over_one_by_one_is_put_off_with_its_group()
    {
        using var here = new ReviewedFolder();
        var review = here.Start(ReviewedFolder.Escapes("aaab"));
        review.StepIn();
        review.PutOff();
        review.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        review.PutOff();
        Assert.Equal((false, "\\b", 1), (review.IsInside, review.Show(1)[0].Matched, review.Progress.GroupsPutOff));
        review.Undo();
        Assert.Equal((true, 3, 0), (review.IsInside, review.MemberNumber, review.Progress.GroupsPutOff));
        review.PutOff();
        review.PutOff();
        Assert.Equal((false, "\\a", 2), (review.IsInside, review.Show(1)[0].Matched, review.FindingsLeft));
    }

    [Fact]
    public void A_rule_is_accepted_where_the_fix_is_of_the_same_kind_and_rejected_everywhere()
    {
        using var here = new ReviewedFolder();
        var review = here.Start([
            Papers.Finding(Pages.Escape, "one [|\\a|]", "a", line: 5),
            Papers.Finding(Pages.Escape, "two [|\\b|]", "b", line: 10),
            Papers.Finding(Pages.Escape, "three [|\\c|]", "c", FixSafety.Unsafe, line: 15),
            Papers.Finding(Pages.Escape, "four [|\\d|]", line: 20),
            Papers.Finding(Pages.Hidden, "five [|e|]", "", line: 25),
        ]);
        Assert.Equal(new ReviewScope(2, 2), review.ScopeOf(ReviewReach.Rule, accepts: true));
        Assert.Equal(new ReviewScope(4, 4), review.ScopeOf(ReviewReach.Rule, accepts: false));
        Assert.Equal(2, review.Answer(ReviewVerdict.Accept, ReviewReach.Rule).Findings);
        Assert.Equal("\\c", review.Show(1)[0].Matched);
        Assert.Equal(2, review.Answer(ReviewedFolder.Rejected, ReviewReach.Rule).Findings);
        Assert.Equal("TXT0007", review.Current!.Rule.Id);
        Assert.True(review.Undo());
        Assert.Equal((2, "\\c"), (here.Lines.Count, review.Show(1)[0].Matched));
    }

    [Fact]
    public void What_was_decided_can_be_changed_and_reverted()
    {
        using var here = new ReviewedFolder();
        var findings = ReviewedFolder.Escapes("aaabb");
        var first = here.Start(findings);
        first.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        first.Answer(ReviewedFolder.Rejected, ReviewReach.Shown);
        Assert.Null(here.Start(findings).Current);

        var review = here.Start(findings, decided: true);
        Assert.Equal(ReviewVerdict.Accept, review.Current!.Verdict);
        review.Answer(ReviewVerdict.Write("alpha"), ReviewReach.Shown);
        Assert.Equal(ReviewedFolder.Rejected, review.Current!.Verdict);
        review.Answer(null, ReviewReach.Shown);
        Assert.Null(review.Current);
        Assert.Equal(3, here.Lines.Count);
        Assert.All(here.Lines, line => Assert.Contains("\"replacement\":\"alpha\"", line, StringComparison.Ordinal));
        Assert.Equal("\\b", here.Start(findings).Show(1)[0].Matched);
    }

    [Fact]
    public void Copies_of_a_record_share_a_decision()
    {
        using var here = new ReviewedFolder();
        var review = here.Start([
            Papers.Finding(Pages.Escape, "gains [|\\a|]", "a", path: "a.txt"),
            Papers.Finding(Pages.Escape, "gains [|\\a|]", "a", path: "b.txt"),
        ]);
        review.StepIn();
        review.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        Assert.Null(review.Current);
        Assert.Single(here.Lines);
    }

    [Fact]
    public void A_fact_about_a_source_has_no_words_and_is_known_by_its_file()
    {
        using var here = new ReviewedFolder();
        var fact = Fact(row: 3);
        var review = here.Start([fact]);
        Assert.False(review.Current!.CanBeWritten);
        review.Answer(ReviewedFolder.Rejected, ReviewReach.Shown);
        Assert.Contains("\"key\":\"source:2024-03.txt\"", Assert.Single(here.Lines), StringComparison.Ordinal);
        // In a later run, another record may be the first one of the fact.
        Assert.False(Decisions.Above(here.Root).About(Fact(row: 7))!.IsAccepted);
    }

    [Fact]
    public void What_somebody_else_decides_meanwhile_is_kept()
    {
        using var here = new ReviewedFolder();
        var findings = ReviewedFolder.Escapes("aab");
        var review = here.Start(findings);
        Decisions.Above(here.Root).Reject([findings[2]], "Meanwhile.");
        review.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        Assert.Equal(3, here.Lines.Count);
        review.Undo();
        Assert.Contains("Meanwhile.", Assert.Single(here.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_two_fixes_touch_it_is_said()
    {
        using var here = new ReviewedFolder();
        var review = here.Start([
            Papers.Finding(Pages.Escape, "gains 5[|\\%|] of it", "%"),
            Papers.Finding(Pages.Mojibake, "gains [|5\\%|] of it", "5 %"),
        ]);
        Assert.Equal(0, review.Answer(ReviewVerdict.Accept, ReviewReach.Shown).Neighbours);
        Assert.Equal(1, review.Answer(ReviewVerdict.Accept, ReviewReach.Shown).Neighbours);
    }

    [Fact]
    public void Decisions_in_memory_serve_a_review_and_leave_no_file()
    {
        using var here = new ReviewedFolder();
        using var ledger = DecisionLedger.InMemory();
        var findings = ReviewedFolder.Escapes("aaabb");
        var review = new Review(ReviewGroups.Of(findings, ledger.ToDecisions(), Severity.Info, decided: false), ledger);
        review.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        review.Answer(ReviewedFolder.Rejected, ReviewReach.Shown);
        Assert.Equal([true, true, true, false, false], findings.Select(ledger.ToDecisions().Accepts));
        review.Undo();
        review.Undo();
        Assert.Equal(2, review.Progress.GroupsLeft);
        Assert.All(findings, finding => Assert.Null(ledger.ToDecisions().About(finding)));
        review.Answer(ReviewVerdict.Write("alpha"), ReviewReach.Shown);
        Assert.True(ledger.ToDecisions().Accepts(findings[0]));
        Assert.Empty(Directory.GetFileSystemEntries(here.Root));
    }

    [Fact]
    public void A_broken_file_stops_the_review_and_changes_nothing()
    {
        using var here = new ReviewedFolder();
        var review = here.Start(ReviewedFolder.Escapes("ab"));
        Directory.CreateDirectory(Path.GetDirectoryName(here.File)!);
        File.WriteAllText(here.File, "<<<<<<<\n");
        Assert.Throws<InputException>(() => review.Answer(ReviewVerdict.Accept, ReviewReach.Shown));
        Assert.Equal((2, "<<<<<<<\n"), (review.Progress.FindingsLeft, here.Decided));
        Assert.False(review.CanUndo);
    }

    [Fact]
    public void An_answer_is_added_to_the_file_and_the_end_of_the_review_sorts_it()
    {
        using var here = new ReviewedFolder();
        var review = here.Start(ReviewedFolder.Escapes("cba"));
        review.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        using (
            var first = new StreamReader(new FileStream(here.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        )
        {
            review.Answer(ReviewedFolder.Rejected, ReviewReach.Shown);
            review.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
            Assert.Equal(3, first.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        }

        here.End();
        Assert.Equal(here.Lines.Order(StringComparer.Ordinal), here.Lines);
        Assert.Equal(3, here.Lines.Count);
    }

    [Fact]
    public void A_review_that_was_killed_after_its_last_answer_is_sorted_by_the_next()
    {
        using var here = new ReviewedFolder();
        var findings = ReviewedFolder.Escapes("dcba");
        here.Start(findings).Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        File.WriteAllLines(here.File, [.. here.Lines.Reverse(), here.Lines[0]]);
        here.Start(findings);
        here.End();
        Assert.Equal(here.Lines.Distinct().Order(StringComparer.Ordinal), here.Lines);
    }

    [Fact]
    public void What_another_program_wrote_is_sorted_by_the_next_answer_and_not_by_the_end()
    {
        using var here = new ReviewedFolder();
        var findings = ReviewedFolder.Escapes("abc");
        var review = here.Start(findings);
        review.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        review.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        Decisions.Above(here.Root).Reject([findings[2]], "Meanwhile.");
        here.End();
        Assert.Equal(3, here.Lines.Count);
        Assert.Equal(here.Lines.Order(StringComparer.Ordinal), here.Lines);
    }

    [Fact]
    public void Answers_to_many_groups_read_the_run_for_many_at_once()
    {
        using var here = new ReviewedFolder();
        var findings = new CountedFindings([
            .. Enumerable
                .Range(0, 300)
                .Select(at => Papers.Finding(Pages.Escape, $"in {at} [|\\{at / 5}|]", "x", line: 10 + 5 * at, row: at)),
        ]);
        var review = here.Start(findings);
        var before = findings.Passes;
        for (var at = 0; at < 60; at++)
        {
            Assert.Equal(3, review.Show(3).Count);
            review.Answer(ReviewVerdict.Accept, ReviewReach.Shown);
        }

        Assert.InRange(findings.Passes - before, 1, 3);
    }

    [Fact]
    public void Findings_are_read_again_for_many_questions_at_once()
    {
        using var here = new ReviewedFolder();
        var findings = new CountedFindings([
            .. Enumerable.Range(0, 300).Select(at => Papers.Finding(Pages.Escape, $"in {at} [|\\{at}|]", "x", line: 10 + 5 * at, row: at)),
        ]);
        var review = here.Start(findings);
        var before = findings.Passes;
        for (var at = 0; at < 90; at++)
        {
            Assert.Equal($"\\{at}", review.Show(3)[0].Matched);
            review.PutOff();
        }

        Assert.InRange(findings.Passes - before, 1, 3);
    }

    private static Finding Fact(long row)
    {
        var first = Papers.Finding(Pages.Missing, "[|no abstract|]", row: row);
        return first with
        {
            Fact = new SourceFact(40 + row, 300, null),
            Fingerprint = Fingerprint.OfFact(first.Rule.Id, first.Location.Path, block: null),
        };
    }
}
