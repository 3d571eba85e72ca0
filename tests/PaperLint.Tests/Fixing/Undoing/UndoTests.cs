using System.Text;
using PaperLint.Findings;
using PaperLint.Fixing.Undoing;

namespace PaperLint.Tests.Fixing.Undoing;

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
        Assert.Equal(
            "Every run with a journal in .paperlint/journal has already been undone.",
            Assert.Throws<InputException>(() => here.Undo()).Errors[0].Message
        );
        Assert.Equal(["0001.undone", "0002.undone"], Directory.GetFiles(here.Path(".paperlint/journal")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void An_earlier_run_is_undone_below_a_later_one_where_that_left_its_fields_alone()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var first = here.Fix(here.Settings with { MayApply = finding => finding.Matched == "\\&" });
        var between = here.Text("a.txt");
        here.Fix();
        var undone = Assert.Single(here.Undo(first.JournalPath).Documents);

        // The later run fixed the abstract of that record; its title is as the first run left it.
        Assert.Equal(UndoOutcome.RecordsRestored, undone.Outcome);
        Assert.Contains("Costs \\& Benefits", here.Text("a.txt"), StringComparison.Ordinal);
        Assert.Contains("pays 3% more", here.Text("a.txt"), StringComparison.Ordinal);
        Assert.NotEqual(between, here.Text("a.txt"));
    }

    [Fact]
    public void A_file_that_has_moved_on_gets_back_the_records_that_have_not()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        here.Fix();
        var edited = here.Text("a.txt").Replace("the sheets stay flat", "the sheets stay quite flat", StringComparison.Ordinal);
        here.With("a.txt", edited);
        var undo = here.Undo();

        Assert.False(undo.IsComplete);
        var document = Assert.Single(undo.Documents);
        Assert.Equal(UndoOutcome.MovedOn, document.Outcome);
        Assert.Equal(
            [(1L, UndoneRecordState.Changed), (2L, UndoneRecordState.Restored)],
            document.Records.Select(record => (record.Row, record.State))
        );
        Assert.Equal("A Faster Way to Anneal", document.Records[0].Title);
        Assert.Equal(edited.Split('\n').Index().First(line => line.Item == "A Faster Way to Anneal").Index, document.Records[0].Line);
        var back = DamagedDigest
            .Small.Replace("5\\%", "5%", StringComparison.Ordinal)
            .Replace("the sheets stay flat", "the sheets stay quite flat", StringComparison.Ordinal);
        Assert.Equal(back, here.Text("a.txt"));
        Assert.True(File.Exists(undo.JournalPath));
        // What can only be restored by hand is proposed at its current position.
        var proposal = Assert.Single(document.Proposals);
        Assert.Equal("5\\%", here.Text("a.txt")[(int)proposal.Span.Start - 1] + Encoding.UTF8.GetString(proposal.NewBytes.Span));

        // A second undo has nothing more to restore; once the record is as the run left it, undo completes.
        Assert.Equal(
            [UndoneRecordState.Changed, UndoneRecordState.AsBefore],
            here.Undo().Documents[0].Records.Select(record => record.State)
        );
        Assert.Equal(back, here.Text("a.txt"));
        here.With("a.txt", DamagedDigest.Mended(DamagedDigest.Small) + "\n");
        Assert.Equal(UndoOutcome.RecordsRestored, here.Undo().Documents[0].Outcome);
        Assert.Equal(DamagedDigest.Small + "\n", here.Text("a.txt"));
        Assert.False(File.Exists(undo.JournalPath));
    }

    [Theory]
    [InlineData(
        "a.jsonl",
        "{\"id\":\"2403.00001\",\"title\":\"Caf\\u00e9 \\\\& Tea\",\"abstract\":\"It runs at 5\\\\% of the cost; alpha, alpha 5\\\\% again.\"}\n{\"id\":\"2403.00002\",\"title\":\"Two\",\"abstract\":\"A loss of 7\\\\% and 8\\\\% of all.\"}\n"
    )]
    [InlineData(
        "a.csv",
        "id,title,abstract\n2403.00001,\"Tea \\& \"\"Milk\"\"\",\"It runs at 5\\% of the cost,\nand 5\\% again.\"\n2403.00002,Two,A loss of 7\\% and 8\\% of all.\n"
    )]
    public void Records_are_restored_in_every_format_wherever_they_have_gone(string name, string content)
    {
        using var here = new FixingFolder().With(name, content);
        here.Fix(here.Settings, FixingFolder.Options with { Profile = "huggingface" });
        Assert.NotEqual(content, here.Text(name));
        // The records in reverse order, after a header if there is one.
        var mended = here.Text(name);
        var second = mended.LastIndexOf(name == "a.csv" ? "2403.00002" : "{\"id\"", StringComparison.Ordinal);
        var first = mended.IndexOf(name == "a.csv" ? "2403.00001" : "{\"id\"", StringComparison.Ordinal);
        here.With(name, mended[..first] + mended[second..] + mended[first..second]);
        var result = here.Undo();

        Assert.Equal(UndoOutcome.RecordsRestored, Assert.Single(result.Documents).Outcome);
        var wasSecond = content.LastIndexOf(name == "a.csv" ? "2403.00002" : "{\"id\"", StringComparison.Ordinal);
        Assert.Equal(content[..first] + content[wasSecond..] + content[first..wasSecond], here.Text(name));
    }

    [Fact]
    public void Records_of_one_title_are_found_as_fast_as_others()
    {
        const int Count = 2000;
        const int Tries = 3;
        var told = new List<string>();
        for (var i = 0; i < Tries; i++)
        {
            var (different, alike) = (Measure(static number => $"On Kilns and Air {number}"), Measure(static _ => "On Kilns and Air"));
            if (alike < 3 * different)
                return;
            told.Add($"{different} and {alike}");
        }

        Assert.Fail(string.Join(Environment.NewLine, told));

        static TimeSpan Measure(Func<int, string> title)
        {
            var lines = Enumerable
                .Range(0, Count)
                .Select(number => $$"""{"title":"{{title(number)}}","abstract":"Breakage falls by {{number}}\\% on average."}""")
                .ToList();
            using var here = new FixingFolder().With("a.jsonl", string.Concat(lines.Select(line => line + "\n")));
            here.Fix(here.Settings with { Unsafe = true }, FixingFolder.Options with { Profile = "huggingface" });
            here.With("a.jsonl", string.Concat(File.ReadAllLines(here.Path("a.jsonl")).Reverse().Select(line => line + "\n")));
            var clock = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal(Count, Assert.Single(here.Undo().Documents).Records.Count);
            clock.Stop();
            lines.Reverse();
            Assert.Equal(lines, File.ReadAllLines(here.Path("a.jsonl")));
            return clock.Elapsed;
        }
    }

    [Fact]
    public void A_file_that_is_gone_or_is_as_before_does_not_keep_the_others_from_being_restored()
    {
        using var here = new FixingFolder()
            .With("a.txt", DamagedDigest.Small)
            .With("b.txt", DamagedDigest.Small)
            .With("c.txt", DamagedDigest.Small);
        here.Fix();
        File.Delete(here.Path("a.txt"));
        here.With("b.txt", DamagedDigest.Small);

        Assert.Equal(
            [UndoOutcome.Failed, UndoOutcome.AlreadyOriginal, UndoOutcome.Restored],
            here.Undo().Documents.Select(document => document.Outcome)
        );
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
        Assert.Equal("A file of that name already exists.", error.Message);
        Assert.Equal(journal, here.Bytes("logs/first.jsonl"));
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
    }

    [Fact]
    public void A_journal_that_moved_with_its_folder_is_undone_where_it_is_trusted()
    {
        using var here = new FixingFolder().With("old/a.txt", DamagedDigest.Small).With("old/paperlint.yml", "");
        here.Fix(here.Settings with { WorkingFolder = here.Path("old") });
        Directory.Move(here.Path("old"), here.Path("new"));

        var undo = new Undo(here.Path("new")) { Key = FixingFolder.Key };
        Assert.StartsWith(
            "Nothing shows that this journal is yours",
            Assert.Throws<InputException>(() => undo.Execute((string?)null, CancellationToken.None)).Errors[0].Message,
            StringComparison.Ordinal
        );
        Assert.True(
            new Undo(here.Path("new")) { Key = FixingFolder.Key, TrustsJournal = true }
                .Execute((string?)null, CancellationToken.None)
                .IsComplete
        );
        Assert.Equal(DamagedDigest.Small, here.Text("new/a.txt"));
    }

    [Fact]
    public void A_journal_that_cannot_be_read_is_one_clear_error()
    {
        using var here = new FixingFolder();
        Directory.CreateDirectory(here.Path("journal.jsonl"));
        Assert.Equal("This is a folder, not a journal.", Assert.Throws<InputException>(() => here.Undo("journal.jsonl")).Errors[0].Message);
        Assert.Equal("There is no such journal.", Assert.Throws<InputException>(() => here.Undo("none.jsonl")).Errors[0].Message);
    }

    [Fact]
    public void A_run_that_replaced_nothing_leaves_no_journal()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("b.txt", DamagedDigest.Small);
        var result = here.Fix(
            here.Settings with
            {
                MayApply = finding =>
                {
                    File.Delete(here.Path(finding.Location.Path == "b.txt" ? "a.txt" : "none"));
                    return finding.Location.Path == "a.txt";
                },
            }
        );
        Assert.Null(result.JournalPath);
        Assert.Empty(Directory.GetFiles(here.Path(".paperlint/journal")));
    }
}
