using System.Text;
using System.Text.Json;
using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests;

/// <summary>Exactly what somebody decided about single findings is done; a decision holds as long as the text does not change.</summary>
public sealed class DecisionTests
{
    [Fact]
    public void Who_suppresses_again_is_told_which_reason_that_replaces()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        Assert.DoesNotContain(
            "before",
            here.Run("suppress", "a.txt:13:83", "--reason", "The source has it.").Output,
            StringComparison.Ordinal
        );

        var again = here.Run("suppress", "a.txt:13:83", "--reason", "It is a name.");

        Assert.Contains(
            "It was suppressed before, with the reason 'The source has it.'; this decision replaces that one.",
            again.Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("before", here.Run("suppress", "a.txt:13:83", "--reason", "It is a name.").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_shown_suppressed_and_gone()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        var print = DecidedRecord.Prints(here)[0];
        var story = new StringBuilder();
        Step("why", "a.txt:13:83");
        Step("suppress", "a.txt:13:83", "--reason", "The source has it.");
        Step("lint");
        Step("why", print[..8], "a.txt");
        story.Append(here.Read(".paperlint/decisions.jsonl"));
        here.WithFile("a.txt", DamagedDigest.One.Replace("stay flat", "stay very flat", StringComparison.Ordinal));
        Step("lint");
        Snapshot.Verify(story.ToString());

        void Step(params string[] arguments) =>
            story.Append($"$ paperlint {string.Join(' ', arguments)}\n{here.RunInProcess(arguments)}\n");
    }

    [Fact]
    public void Findings_are_found_by_the_beginning_of_their_fingerprint()
    {
        using var here = new Workspace().WithFile("a.jsonl", DecidedRecord.One);
        var print = DecidedRecord.Prints(here)[0];

        Assert.Equal(0, here.Run("why", print).Code);
        Assert.Equal(0, here.Run("why", print[..8], "a.jsonl").Code);
        Assert.Equal(2, here.Run("why", print[..4]).Code);
        Assert.Equal(2, here.Run("suppress", print, "--reason", " ").Code);
        Assert.Equal(2, here.Run("suppress", print).Code);
        Assert.Contains("No finding 'ffffffffffff' was found.", here.Run("why", "ffffffffffff").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejection_survives_the_fix_of_everything_around_it()
    {
        using var here = new Workspace().WithFile("a.jsonl", DecidedRecord.One);
        here.Run("suppress", DecidedRecord.Prints(here)[1], "--reason", "The source has it.");

        var outcome = here.Run("lint", "--fix");

        Assert.Equal(0, outcome.Code);
        Assert.Contains(
            "It gains 4% in a day, 5\\\\% in two, and the sheets stay flat in 6% of cases.",
            here.Read("a.jsonl"),
            StringComparison.Ordinal
        );
        Assert.Contains("1 finding suppressed.", outcome.Error, StringComparison.Ordinal);
        var again = here.Run("lint", "--fix");
        Assert.Equal(0, again.Code);
        Assert.Contains("1 finding suppressed.", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("void", again.Error, StringComparison.Ordinal);
        Assert.Single(here.Read(".paperlint/decisions.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The duplicate title was rejected; fixing the escape in that title does not affect the rejection.</summary>
    [Fact]
    public void A_rejection_survives_the_fix_of_a_part_of_its_place()
    {
        const string Twin =
            """{"id": "2403.2", "url": "https://huggingface.co/papers/2", "title": "On Kilns \\& Ovens That Cool in a Day", "abstract": "It gains a little in a day, and loses as much in two, which is what all of us had seen before."}""";
        using var here = new Workspace().WithFile("a.jsonl", $"{Twin}\n{Twin.Replace("2403.2", "2403.3", StringComparison.Ordinal)}\n");
        Assert.Contains("DUP0001", here.Run("lint", "--select", "DUP").Output, StringComparison.Ordinal);
        here.Run(
            "suppress",
            here.Run("lint", "--select", "DUP", "--output", "jsonl").Output.Split("\"fingerprint\":\"")[1][..16],
            "--reason",
            "Two parts of one paper."
        );

        var outcome = here.Run("lint", "--fix");

        Assert.Contains("On Kilns & Ovens That Cool in a Day", here.Read("a.jsonl"), StringComparison.Ordinal);
        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain("void", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(0, here.Run("lint").Code);
    }

    [Fact]
    public void Exactly_what_was_accepted_is_made()
    {
        using var here = new Workspace().WithFile("a.jsonl", DecidedRecord.One);
        DecidedRecord.Decide(here, (0, "accept", null), (2, "accept", "the (two)"), (3, "reject", null));

        var outcome = here.Run("lint", "--fix", "--decisions");

        Assert.Contains(
            "It gains 4% in a day, 5\\\\% in two, and the (two) sheets stay flat in 6\\\\% of cases.",
            here.Read("a.jsonl"),
            StringComparison.Ordinal
        );
        Assert.Contains("1 finding suppressed.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, outcome.Code);
        // An accepted fix that was made needs no decision any more; the rejection stays, at its new position.
        var left = JsonDocument.Parse(here.Read(".paperlint/decisions.jsonl")).RootElement;
        Assert.Equal("reject", left.GetProperty("verdict").GetString());
        Assert.DoesNotContain("void", here.Run("lint").Error, StringComparison.Ordinal);
    }

    /// <summary>
    /// The file as a merge of two branches leaves it: if the decisions contradict each other, the text stays unchanged, in every run.
    /// </summary>
    [Theory]
    [InlineData("accept", null, "reject", null)]
    [InlineData("reject", null, "accept", null)]
    [InlineData("accept", "five", "accept", "many")]
    public void Of_two_decisions_about_one_finding_the_same_always_counts_and_it_is_said(
        string verdict,
        string? words,
        string otherVerdict,
        string? otherWords
    )
    {
        using var here = new Workspace().WithFile("a.jsonl", DecidedRecord.One);
        for (var i = 0; i < 8; i++)
        {
            here.WithFile(".paperlint/decisions.jsonl", Decided(verdict, words) + Decided(otherVerdict, otherWords));

            var outcome = here.Run("lint", "--fix", "--decisions");

            Assert.Contains(
                verdict == otherVerdict ? "a day, 5five in two" : "a day, 5\\\\% in two",
                here.Read("a.jsonl"),
                StringComparison.Ordinal
            );
            Assert.Contains(
                "Another decision about LTX0002 in '2403.1' at .paperlint/decisions.jsonl:",
                outcome.Error,
                StringComparison.Ordinal
            );
            here.WithFile("a.jsonl", DecidedRecord.One);
        }

        string Decided(string verdict, string? words)
        {
            here.WithFile(".paperlint/decisions.jsonl", "");
            DecidedRecord.Decide(here, (1, verdict, words));
            return here.Read(".paperlint/decisions.jsonl");
        }
    }

    [Fact]
    public void A_dry_run_changes_no_decision()
    {
        using var here = new Workspace().WithFile("a.jsonl", DecidedRecord.One);
        DecidedRecord.Decide(here, (0, "accept", null));
        var before = here.Read(".paperlint/decisions.jsonl");

        var outcome = here.Run("lint", "--diff", "--decisions", "--fix");

        Assert.Contains("+{\"id\": \"2403.1\"", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(
            "5\\\\% in two",
            outcome.Output[outcome.Output.IndexOf("\n+{", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Assert.Equal(before, here.Read(".paperlint/decisions.jsonl"));
    }

    /// <summary>Git merges, line by line, what two people decided on two branches.</summary>
    [Fact]
    public void Of_two_decisions_about_one_place_the_rejection_holds()
    {
        using var here = new Workspace().WithFile(
            "a.jsonl",
            string.Concat(
                Enumerable.Range(1, 20).Select(row => DecidedRecord.One.Replace("2403.1", $"2403.{row}", StringComparison.Ordinal))
            )
        );
        var lines = new List<string>();
        foreach (var verdict in new[] { "accept", "reject" })
        {
            here.RunWithInput(verdict == "accept" ? "a" : "rA name.\n", "review", "--select", "LTX0002");
            lines.AddRange(here.Read(".paperlint/decisions.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries));
            File.Delete(Path.Combine(here.Folder, ".paperlint", "decisions.jsonl"));
        }

        here.WithFile(".paperlint/decisions.jsonl", string.Concat(lines.Order(StringComparer.Ordinal).Select(line => line + "\n")));

        Assert.DoesNotContain("LTX0002", here.Run("lint", "--output", "jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_that_cannot_be_written_are_said_to_be_the_ones()
    {
        using var here = new Workspace().WithFile("a.jsonl", DecidedRecord.One).WithFile(".paperlint", "");

        var outcome = here.RunWithInput("a", "review");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("The decisions cannot be written", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_stays_for_a_copy_that_is_left_as_it_was()
    {
        // The first copy comes from a damaged page; the second from a source where the text is correct.
        using var here = new Workspace()
            .WithFile("a.jsonl", DecidedRecord.One)
            .WithFile(
                "b.jsonl",
                DecidedRecord.One.Replace("https://huggingface.co/papers/1", "https://arxiv.org/abs/2403.1", StringComparison.Ordinal)
            );
        var print = here.Run("lint", "a.jsonl", "--select", "TXT0001", "--output", "jsonl").Output;
        here.Run("suppress", JsonDocument.Parse(print).RootElement.GetProperty("fingerprint").GetString()!, "--reason", "A name.");

        here.Run("lint", "--fix");

        Assert.Contains("4% in a day", here.Read("a.jsonl"), StringComparison.Ordinal);
        Assert.Contains("4\\\\% in a day", here.Read("b.jsonl"), StringComparison.Ordinal);
        var again = here.Run("lint");
        Assert.Contains("2 findings suppressed.", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("void", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_whose_place_a_fix_changes_is_void_and_said_to_be()
    {
        using var here = new Workspace().WithFile("a.jsonl", DecidedRecord.One);
        DecidedRecord.Decide(here, (2, "accept", "the (two)"));

        var outcome = here.Run("lint", "--fix");

        Assert.Contains("is void and was removed, because a fix changed its text.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", here.Read(".paperlint/decisions.jsonl"));
    }

    /// <summary>
    /// The escape is the evidence that the word may be a command, and fixing the escape in the same run must not remove that evidence.
    /// </summary>
    [Fact]
    public void What_was_accepted_is_made_although_it_rests_on_what_is_fixed_with_it()
    {
        using var here = new Workspace().WithFile(
            "a.jsonl",
            """
            {"id": "2403.1", "url": "https://huggingface.co/papers/1", "title": "On Many Kilns", "abstract": "We fired every kiln (23 loads times\n5 days) and were sure of what we saw with 95\\% confidence, whoever it was that looked."}

            """
        );
        here.RunWithInput("aa", "review");

        here.Run("lint", "--fix", "--decisions");

        Assert.Contains(
            "(23 loads ×\\n5 days) and were sure of what we saw with 95% confidence",
            here.Read("a.jsonl"),
            StringComparison.Ordinal
        );
        Assert.Equal("", here.Read(".paperlint/decisions.jsonl"));
    }

    [Fact]
    public void What_is_void_can_be_removed()
    {
        using var here = new Workspace()
            .WithFile("a.jsonl", DecidedRecord.One)
            .WithFile("b.jsonl", DecidedRecord.One.Replace("2403.1", "2403.2", StringComparison.Ordinal));
        DecidedRecord.Decide(here, (0, "reject", null), (5, "reject", null));
        here.WithFile("a.jsonl", DecidedRecord.One.Replace("in a day", "within a day", StringComparison.Ordinal));
        Assert.Contains(
            "Decide again, or remove void decisions with 'paperlint review --prune'.",
            here.Run("lint").Error,
            StringComparison.Ordinal
        );

        var nothing = here.Run("review", "--prune", "b.jsonl");
        var pruned = here.Run("review", "--prune");

        Assert.Equal(".paperlint/decisions.jsonl: 0 void decisions removed.", nothing.Output.TrimEnd());
        Assert.Equal(".paperlint/decisions.jsonl: 1 void decision removed.", pruned.Output.TrimEnd());
        Assert.Contains(
            "\"2403.2\"",
            Assert.Single(here.Read(".paperlint/decisions.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("void", here.Run("lint").Error, StringComparison.Ordinal);
        here.WithFile("c.jsonl", "{\n");
        Assert.Equal(2, here.Run("review", "--prune", "a.jsonl", "c.jsonl").Code);
    }

    [Fact]
    public void Every_mistake_in_decisions_has_its_place()
    {
        const string Sound =
            """{"key":"7","field":"abstract","rule":"LTX0002","start":1,"end":3,"text":"0","verdict":"accept","matched":"x","reason":""}""";
        using var here = new Workspace()
            .WithFile("a.txt", DamagedDigest.One)
            .WithFile(
                ".paperlint/decisions.jsonl",
                string.Join(
                    '\n',
                    [
                        Sound,
                        "=======",
                        Sound.Replace("\"end\":3", "\"end\":0", StringComparison.Ordinal),
                        Sound.Replace("\"end\":3", "\"end\":-3", StringComparison.Ordinal),
                        Sound.Replace("accept", "maybe", StringComparison.Ordinal),
                        Sound.Replace("accept", "reject", StringComparison.Ordinal),
                        Sound.Replace("accept\"", "reject\",\"replacement\":\"y\"", StringComparison.Ordinal),
                        Sound.Replace("verdict", "verdikt", StringComparison.Ordinal),
                    ]
                )
            );

        var outcome = here.Run("lint");

        Assert.Equal(2, outcome.Code);
        Snapshot.Verify(outcome.Error);
    }
}
