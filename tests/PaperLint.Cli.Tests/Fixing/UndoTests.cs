using PaperLint.Tests;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Fixing;

public sealed class UndoTests
{
    [Fact]
    public void Undo_brings_the_bytes_back()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed).WithFile("b.txt", DamagedDigest.One);
        here.Run("lint", "--fix");

        var outcome = here.Run("undo");

        Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
        Assert.Equal(DamagedDigest.One, here.Read("b.txt"));
        Snapshot.Verify(outcome.ToString());
    }

    [Fact]
    public void Undo_takes_the_journal_that_the_summary_names()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        Assert.Contains("paperlint undo j.jsonl", here.Run("lint", "--fix", "--journal", "j.jsonl").Error, StringComparison.Ordinal);

        Assert.Equal(0, here.Run("undo", "j.jsonl").Code);
        Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
    }

    [Fact]
    public void A_file_that_has_moved_on_gets_back_what_has_not_and_the_rest_is_named()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed).WithFile("b.txt", DamagedDigest.One);
        here.Run("lint", "--unsafe-fixes");
        var edited = here.Read("a.txt").Replace("Breakage falls", "Breakage drops", StringComparison.Ordinal);
        here.WithFile("a.txt", edited);

        var outcome = here.Run("undo");

        var back = edited.Replace("https://github.com/kiln", "http://github.com/kiln", StringComparison.Ordinal);
        Assert.Equal(back, here.Read("a.txt"));
        Assert.Equal(DamagedDigest.One, here.Read("b.txt"));
        Snapshot.Verify(outcome.ToString());

        // The rest is offered as a patch; writing it changes no data.
        Assert.Contains("A patch for 1 file is in undo.patch.", here.Run("undo", "--patch", "undo.patch").Error, StringComparison.Ordinal);
        Assert.Contains(
            "\n+We anneal sheets in half the time by moving the air in pulses. Breakage drops by 5\\% on average",
            here.Read("undo.patch"),
            StringComparison.Ordinal
        );
        Assert.Equal(back, here.Read("a.txt"));
    }

    [Fact]
    public void A_second_undo_says_what_was_back_already_and_the_patch_ends_it()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        here.Run("lint", "--unsafe-fixes");
        here.WithFile("a.txt", here.Read("a.txt").Replace("Breakage falls", "Breakage drops", StringComparison.Ordinal));
        Assert.Contains("1 of 2 records restored", here.Run("undo").Output, StringComparison.Ordinal);

        var again = here.Run("undo", "--patch", "undo.patch");

        Assert.Equal(2, again.Code);
        Assert.Equal(
            "a.txt: was changed after the run; nothing restored, because 1 of 2 records was already back and the rest cannot be restored\n",
            again.Output
        );
        // What the patch would do, done by hand.
        var patched = DamagedDigest.Mixed.Replace("Breakage falls", "Breakage drops", StringComparison.Ordinal);
        here.WithFile("a.txt", patched);
        var last = here.Run("undo");
        Assert.Equal((0, ""), (last.Code, last.Error));
        Assert.Equal("a.txt: was changed after the run, and nothing of the run is left\n", last.Output);
        Assert.Equal(patched, here.Read("a.txt"));
        Assert.Contains("has already been undone", here.Run("undo").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_run_cannot_be_undone_the_way_to_the_one_before_is_told()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        here.Run("lint", "--fix");
        here.WithFile("b.txt", DamagedDigest.Mixed);
        here.Run("lint", "--unsafe-fixes", "b.txt");
        here.WithFile("b.txt", here.Read("b.txt").Replace("Breakage falls", "Breakage drops", StringComparison.Ordinal));

        Assert.EndsWith(
            "To keep this run and undo the one before it: paperlint undo .paperlint/journal/0001.jsonl\n",
            here.Run("undo").Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, here.Run("undo", ".paperlint/journal/0001.jsonl").Code);
        Assert.Equal(DamagedDigest.One, here.Read("a.txt"));
        Assert.DoesNotContain("the one before", here.Run("undo").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_records_of_a_file_are_restored_also_where_only_the_configuration_knows_its_fields()
    {
        using var here = new Workspace()
            .WithFile("data/paperlint.yml", "fields: { title: naam, abstract: inhoud }\nprofile: huggingface\n")
            .WithFile(
                "data/a.csv",
                "naam;inhoud\nA Faster Way to Anneal;We lose 5\\% of all sheets.\nSlow Cooling;We lose 7\\% of them.\n"
            );
        here.Run("lint", "--fix");
        here.WithFile("data/a.csv", here.Read("data/a.csv").Replace("of them", "of all", StringComparison.Ordinal));

        var outcome = here.Run("undo");

        Assert.Contains("data/a.csv: was changed after the run; 1 of 2 records restored", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("We lose 5\\% of all sheets.", here.Read("data/a.csv"), StringComparison.Ordinal);
        Assert.Contains("record 2, data/a.csv:3 Slow Cooling\n", outcome.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        here.WithFile("data/paperlint.yml", "fields: [");
        Assert.Equal(2, here.Run("undo").Code);
    }

    [Fact]
    public void A_key_that_cannot_be_used_is_no_key_for_who_trusts_the_journal()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        var variables = new Dictionary<string, string> { ["XDG_STATE_HOME"] = Path.Combine(here.Folder, "state") };
        here.Run("", variables, "lint", "--fix");
        here.WithFile("state/paperlint/journal.key", "short");
        Assert.Contains("This key for signing journals cannot be used:", here.Run("", variables, "undo").Error, StringComparison.Ordinal);

        var outcome = here.Run("", variables, "undo", "--trust-journal");

        Assert.Equal(0, outcome.Code);
        Assert.Contains(
            "journal.key: This key for signing journals cannot be used: It is damaged. So the journal is treated as one that you did not sign.",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
    }

    [Fact]
    public void What_is_as_it_was_needs_no_undoing()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        here.Run("lint", "--fix");
        here.WithFile("a.txt", DamagedDigest.Mixed);

        Snapshot.Verify(here.Run("undo").ToString());
    }

    [Theory]
    [InlineData("undo")]
    [InlineData("undo", "missing.jsonl")]
    [InlineData("undo", "a.txt")]
    public void Nothing_to_undo_gives_2(params string[] arguments)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);

        var outcome = here.Run(arguments);

        Assert.Equal(2, outcome.Code);
        Snapshot.Verify(outcome.ToString().Replace(here.Folder, "[folder]", StringComparison.Ordinal), string.Join('_', arguments));
    }
}
