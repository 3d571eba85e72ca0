using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Reviewing;

/// <summary>Reviews as a script runs them: every character is a key, and a typed text ends with its line.</summary>
public sealed class ReviewTests
{
    private const string Papers = """
        {"id": "2403.1", "url": "https://huggingface.co/papers/1", "title": "On Kilns", "abstract": "It gains 4\\% in a day, 5\\% in two, and the the sheets stay flat in 6\\% of cases."}
        {"id": "2403.2", "url": "https://huggingface.co/papers/2", "title": "On Ovens", "abstract": "It gains 7\\% in a day, but the \\glass in it, which is as thin as paper, breaks -- always."}

        """;

    [Fact]
    public void A_script_is_shown_with_its_answers()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        Snapshot.Verify(
            here.RunWithInput("olaglaarThe authors write it so.\nRnRy1\neper cent\nuzAyq", "review", "a.jsonl").ToString()
                + here.Read(".paperlint/decisions.jsonl")
        );
    }

    [Fact]
    public void What_was_accepted_is_made_and_what_was_rejected_is_heard_of_no_more()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);

        here.RunWithInput("a", "review", "--select", "LTX0002");
        here.RunWithInput("RyIt is a name.\n", "review", "--select", "TXT0001");
        Assert.Contains(
            "To apply the accepted fixes: paperlint lint --fix --decisions a.jsonl\n",
            here.RunWithInput("", "review", "a.jsonl").Output,
            StringComparison.Ordinal
        );
        here.Run("lint", "--fix", "--decisions");
        Assert.Contains("It gains 4% in a day, 5% in two, and the the sheets", here.Read("a.jsonl"), StringComparison.Ordinal);

        var left = here.Run("lint", "--output", "jsonl").Output;
        Assert.DoesNotContain("LTX0002", left, StringComparison.Ordinal);
        Assert.DoesNotContain("TXT0001", left, StringComparison.Ordinal);
        Assert.DoesNotContain("accepted fixes", here.RunWithInput("", "review").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_answers_is_the_end_of_the_review_and_the_next_one_goes_on()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        var first = here.RunWithInput("a", "review");
        Assert.Equal(0, first.Code);
        Assert.Contains("in 1 answer;", first.Output, StringComparison.Ordinal);
        var second = here.RunWithInput("rI", "review");
        Assert.Contains("0 findings settled in 0 answers, 2 before;", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("reject\"", here.Read(".paperlint/decisions.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_that_is_resumed_counts_on_from_what_was_settled_before()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        var all = here.RunWithInput("", "review").Output;
        here.RunWithInput("a", "review", "--select", "LTX0002");
        here.RunWithInput("RyIt is a name.\n", "review", "--select", "TXT0001");

        var resumed = here.RunWithInput("a", "review").Output;

        var count = Between(all, "0 of ", " findings settled");
        var before = Between(resumed, "", $" of {count} findings settled").Trim();
        Assert.True(int.Parse(before, System.Globalization.CultureInfo.InvariantCulture) > 4, resumed);
        Assert.Contains($", {before} before;", resumed, StringComparison.Ordinal);

        static string Between(string text, string left, string right) =>
            text[(text.IndexOf(left, StringComparison.Ordinal) + left.Length)..text.IndexOf(right, StringComparison.Ordinal)];
    }

    [Fact]
    public void Own_words_fix_what_has_no_fix()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        here.RunWithInput("ethe glass\n", "review", "--select", "TXT0001");
        here.RunWithInput("eglass\n", "review", "--select", "LTX0009");
        var outcome = here.Run("lint", "--fix", "--decisions");
        Assert.Contains("2 findings fixed", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("but the glass in it", here.Read("a.jsonl"), StringComparison.Ordinal);
        Assert.Contains("and the glass sheets", here.Read("a.jsonl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aa")]
    [InlineData("eClay\na")]
    [InlineData("ae per cent\n")]
    public void Of_two_fixes_in_the_same_words_both_are_made_in_one_run(string answers)
    {
        using var here = new Workspace().WithFile(
            "a.jsonl",
            """
            {"id": "2403.1", "url": "https://huggingface.co/papers/1", "title": "On Kilns", "abstract": "It gains a lot in a day, and the sheets stay flat in most cases. Keywords: kilns, gains of 5\\% in heat, glass"}

            """
        );
        var review = here.RunWithInput(answers, "review");
        Assert.Contains("shares words with another accepted fix", review.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        here.Run("lint", "--fix", "--decisions");
        Assert.EndsWith(
            answers[0] == 'e' ? "in most cases.Clay\"}\n" : "in most cases.\"}\n",
            here.Read("a.jsonl"),
            StringComparison.Ordinal
        );
        Assert.Equal("", here.Read(".paperlint/decisions.jsonl"));
        Assert.DoesNotContain("void", here.Run("lint").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_inside_of_which_something_else_is_made_waits_for_its_turn()
    {
        using var here = new Workspace().WithFile(
            "a.jsonl",
            """
            {"id": "2403.1", "url": "https://huggingface.co/papers/1", "title": "On Kilns", "abstract": "It gains a lot in a day, and the sheets stay flat in most cases. Keywords: kilns, gains of 5\\% in heat, glass"}

            """
        );
        here.RunWithInput("aa", "review");
        here.Run("lint", "--fix", "--decisions", "--select", "LTX0002");
        Assert.Contains("5% in heat", here.Read("a.jsonl"), StringComparison.Ordinal);
        Assert.Contains(
            "\"rule\":\"BLP0001\"",
            Assert.Single(here.Read(".paperlint/decisions.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        Assert.Equal(0, here.Run("lint", "--fix", "--decisions").Code);
        Assert.Equal("", here.Read(".paperlint/decisions.jsonl"));
    }

    [Fact]
    public void A_reason_may_begin_with_a_number()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);

        var outcome = here.RunWithInput("rA name.\nr1 author writes it so.\nr1\n", "review");

        Assert.Contains("in 3 answers;", outcome.Output, StringComparison.Ordinal);
        var decisions = here.Read(".paperlint/decisions.jsonl");
        Assert.Contains("\"reason\":\"1 author writes it so.\"", decisions, StringComparison.Ordinal);
        Assert.DoesNotContain("\"accept\"", decisions, StringComparison.Ordinal);
        Assert.Equal(
            2,
            decisions
                .Split('\n')
                .Where(line => line.Length > 0)
                .Select(line => line[line.IndexOf("\"reason\"", StringComparison.Ordinal)..])
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public void A_rejection_without_a_reason_is_none()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        var outcome = here.RunWithInput("r\nr  \nRy\neq\e", "review");
        Assert.Equal(3, outcome.Output.Split("Nothing was rejected: a reason is required.").Length - 1);
        Assert.Contains("Nothing was changed.", outcome.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(here.Folder, ".paperlint")));
    }

    [Fact]
    public void What_is_decided_can_be_reverted()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        here.RunWithInput("rA name.\n", "review", "--select", "LTX0002");
        Assert.Contains(
            "Nothing is left to decide.",
            here.RunWithInput("", "review", "--select", "LTX0002").Output,
            StringComparison.Ordinal
        );
        var decided = here.RunWithInput("w", "review", "--decided");
        Assert.Contains("rejected: A name.", decided.Output, StringComparison.Ordinal);
        Assert.Contains("Withdrawn: 4 findings.", decided.Output, StringComparison.Ordinal);
        Assert.Equal("", here.Read(".paperlint/decisions.jsonl"));
        Assert.Contains(
            "None of the current findings has a decision.",
            here.RunWithInput("", "review", "--decided").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fact_about_a_source_that_was_rejected_stays_rejected()
    {
        var papers = string.Concat(
            Enumerable
                .Range(0, 300)
                .Select(row =>
                    $"{{\"id\": \"p{row}\", \"title\": \"A Title of Paper {row}\"{(row % 3 == 0 ? "" : ", \"abstract\": \"We study how sheets cool in a small oven, and find that they cool as slowly as they should.\"")}}}\n"
                )
        );
        using var here = new Workspace().WithFile("a.jsonl", papers);

        var review = here.RunWithInput("aeROnly titles come with this source.\n", "review", "--select", "FLD0001");
        Assert.Contains("There is no fix to accept. Press r", review.Output, StringComparison.Ordinal);
        Assert.Contains("There is no text to edit", review.Output, StringComparison.Ordinal);
        here.RunWithInput("rOnly titles come with this source.\n", "review", "--select", "FLD0001");

        // The first record of the fact is removed, and others are added.
        here.WithFile(
            "a.jsonl",
            papers[(papers.IndexOf('\n', StringComparison.Ordinal) + 1)..] + "{\"id\": \"p300\", \"title\": \"A Title of Paper 300\"}\n"
        );
        var outcome = here.Run("lint");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("1 finding suppressed.", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("void", outcome.Error, StringComparison.Ordinal);
        here.RunWithInput("w", "review", "--decided");
        Assert.Equal(1, here.Run("lint").Code);
    }

    [Fact]
    public void What_the_baseline_knows_and_what_is_not_selected_is_not_asked()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        Assert.Contains("Nothing is left to decide.", here.RunWithInput("", "review", "--select", "URL").Output, StringComparison.Ordinal);
        Assert.Contains(
            "Nothing is left to decide.",
            here.RunWithInput("", "review", "--severity", "error").Output,
            StringComparison.Ordinal
        );
        here.Run("baseline");
        Assert.Contains("Nothing is left to decide.", here.RunWithInput("", "review").Output, StringComparison.Ordinal);
        Assert.Contains("LTX0002", here.RunWithInput("", "review", "--no-baseline").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review", "missing.txt")]
    [InlineData("review", "-")]
    [InlineData("review", "--severity", "fatal")]
    [InlineData("review", "--select", "LTX9999")]
    public void What_cannot_be_reviewed_is_an_error(params string[] arguments)
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        var outcome = here.RunWithInput("a", arguments);
        Assert.Equal(2, outcome.Code);
        Assert.NotEqual("", outcome.Error);
        Assert.False(Directory.Exists(Path.Combine(here.Folder, ".paperlint")));
    }

    [Fact]
    public void A_terminal_that_shows_nothing_is_refused()
    {
        using var here = new Workspace { Host = host => host with { InputIsTerminal = true } }.WithFile("a.jsonl", Papers);
        var outcome = here.Run("review");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("so nobody would see the questions", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_is_given_where_it_is_asked_for_and_hostile_text_does_nothing()
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers.Replace("6\\\\%", "6\\u001b[2J\\\\%", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', here.RunWithInput("l", "review").Output);
        Assert.Contains("\e[1m", here.RunWithInput("l", "review", "--color", "always").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[2J", here.RunWithInput("l", "review", "--color", "always").Output, StringComparison.Ordinal);
    }
}
