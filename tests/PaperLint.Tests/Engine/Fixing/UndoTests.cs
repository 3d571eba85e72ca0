using System.Text;
using PaperLint.Engine.Fixing;
using PaperLint.Findings;

namespace PaperLint.Tests.Engine.Fixing;

public sealed class UndoTests
{
    [Fact]
    public void Several_files_are_as_they_were()
    {
        byte[] crlf = Encoding.UTF8.GetBytes(DamagedDigest.Small.Replace("\n", "\r\n", StringComparison.Ordinal));
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(DamagedDigest.Of(100))];
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("sub/b.txt", crlf).With("c.txt", marked);
        Assert.Equal(3, here.Fix().Documents.Count(document => document.Written));
        var undone = here.Undo();

        Assert.True(undone.IsComplete);
        Assert.All(undone.Documents, document => Assert.Equal(UndoOutcome.Restored, document.Outcome));
        Assert.Equal(Encoding.UTF8.GetBytes(DamagedDigest.Small), here.Bytes("a.txt"));
        Assert.Equal(crlf, here.Bytes("sub/b.txt"));
        Assert.Equal(marked, here.Bytes("c.txt"));
        Assert.Equal(["a.txt", "c.txt", "sub/b.txt"], here.Files());
    }

    [Fact]
    public void A_link_stays_a_link_both_ways()
    {
        using var here = new FixingFolder().With("data/real.txt", DamagedDigest.Small);
        File.CreateSymbolicLink(here.Path("link.txt"), here.Path("data/real.txt"));
        here.Fix("link.txt");
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), here.Text("data/real.txt"));
        Assert.True(here.Undo().IsComplete);

        Assert.NotNull(new FileInfo(here.Path("link.txt")).LinkTarget);
        Assert.Null(new FileInfo(here.Path("data/real.txt")).LinkTarget);
        Assert.Equal(DamagedDigest.Small, here.Text("data/real.txt"));
    }

    [Fact]
    public void Runs_are_undone_from_the_last_to_the_first()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        here.Fix(here.Settings with { MayApply = finding => finding.Matched == "\\&" });
        var between = here.Text("a.txt");
        here.Fix();

        Assert.EndsWith("0002.jsonl", here.Undo().JournalPath, StringComparison.Ordinal);
        Assert.Equal(between, here.Text("a.txt"));
        Assert.EndsWith("0001.jsonl", here.Undo().JournalPath, StringComparison.Ordinal);
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
        Assert.StartsWith("There is no journal in ", Assert.Throws<InputException>(() => here.Undo()).Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(["0001.undone", "0002.undone"], Directory.GetFiles(here.Path(".paperlint/journal")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void An_earlier_run_cannot_be_undone_below_a_later_one()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var first = here.Fix(here.Settings with { MayApply = finding => finding.Matched == "\\&" });
        here.Fix();
        var undone = Assert.Single(here.Undo(first.JournalPath).Documents);

        Assert.Equal(UndoOutcome.MovedOn, undone.Outcome);
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), here.Text("a.txt"));
        // The later run mended another field of that record; the title is as the first run left it.
        Assert.True(Assert.Single(undone.Records).CouldBeRestored);
    }

    [Fact]
    public void A_file_that_has_moved_on_is_left_alone_and_its_records_are_listed()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        here.Fix();
        var edited = here.Text("a.txt").Replace("the sheets stay flat", "the sheets stay quite flat", StringComparison.Ordinal);
        here.With("a.txt", edited);
        var undo = here.Undo();

        Assert.False(undo.IsComplete);
        var document = Assert.Single(undo.Documents);
        Assert.Equal("The file was changed after the run, so it was left as it is.", document.Error!.Message);
        Assert.StartsWith("Of 2 changed records, 1 still stand", document.Error.Hint, StringComparison.Ordinal);
        Assert.Equal([(1L, false), (2L, true)], document.Records.Select(record => (record.Row, record.CouldBeRestored)));
        Assert.Equal(edited, here.Text("a.txt"));
        Assert.True(File.Exists(undo.JournalPath));
    }

    [Fact]
    public void A_file_that_is_gone_or_is_as_before_does_not_keep_the_others_from_being_restored()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("b.txt", DamagedDigest.Small).With("c.txt", DamagedDigest.Small);
        here.Fix();
        File.Delete(here.Path("a.txt"));
        here.With("b.txt", DamagedDigest.Small);

        Assert.Equal(
            [UndoOutcome.Failed, UndoOutcome.AlreadyOriginal, UndoOutcome.Restored],
            here.Undo().Documents.Select(document => document.Outcome));
        Assert.Equal(DamagedDigest.Small, here.Text("c.txt"));
    }

    [Fact]
    public void A_journal_may_be_kept_elsewhere_and_is_never_overwritten()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var settings = here.Settings with { JournalPath = "logs/first.jsonl" };
        var result = here.Fix(settings);
        Assert.Equal(here.Path("logs/first.jsonl"), result.JournalPath);
        Assert.False(Directory.Exists(here.Path(".paperlint")));
        Assert.True(here.Undo("logs/first.jsonl").IsComplete);
        Assert.True(File.Exists(result.JournalPath));

        var journal = here.Bytes("logs/first.jsonl");
        var error = Assert.Throws<InputException>(() => here.Fix(settings)).Errors[0];
        Assert.Equal("There is a file of that name already.", error.Message);
        Assert.Equal(journal, here.Bytes("logs/first.jsonl"));
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
    }

    [Fact]
    public void A_journal_moves_with_its_folder()
    {
        using var here = new FixingFolder().With("old/a.txt", DamagedDigest.Small).With("old/paperlint.yml", "");
        here.Fix(here.Settings with { WorkingFolder = here.Path("old") });
        Directory.Move(here.Path("old"), here.Path("new"));

        Assert.True(new Undo(here.Path("new")).Execute(null, CancellationToken.None).IsComplete);
        Assert.Equal(DamagedDigest.Small, here.Text("new/a.txt"));
    }

    [Fact]
    public void A_journal_that_cannot_be_read_is_one_clear_error()
    {
        using var here = new FixingFolder();
        Directory.CreateDirectory(here.Path("journal.jsonl"));
        Assert.StartsWith("The journal cannot be read: ", Assert.Throws<InputException>(() => here.Undo("journal.jsonl")).Errors[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("The journal cannot be read: ", Assert.Throws<InputException>(() => here.Undo("none.jsonl")).Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_replaced_nothing_leaves_no_journal()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("b.txt", DamagedDigest.Small);
        var result = here.Fix(here.Settings with
        {
            MayApply = finding =>
            {
                File.Delete(here.Path(finding.Location.Path == "b.txt" ? "a.txt" : "none"));
                return finding.Location.Path == "a.txt";
            },
        });
        Assert.Null(result.JournalPath);
        Assert.Empty(Directory.GetFiles(here.Path(".paperlint/journal")));
    }
}
