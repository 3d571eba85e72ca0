using System.Text;
using PaperLint.Deciding;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixing.Planning;
using PaperLint.Linting;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;

namespace PaperLint.Tests.Fixing;

public sealed class FixRunTests
{
    [Fact]
    public void Fixes_are_made_in_the_file_and_nothing_else_changes()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var result = here.Fix();

        Assert.True(result.Remaining.Summary.IsComplete, string.Join('\n', result.Remaining.Summary.Errors));
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), here.Text("a.txt"));
        Assert.Equal(new FixCounts(3, 0, 0, 0), result.Counts);
        Assert.Empty(result.Remaining.Findings);
        var document = Assert.Single(result.Documents);
        Assert.True(document.Written);
        Assert.Equal([1L, 2L], document.Changes.Select(change => change.Row));
        Assert.Equal(["a.txt"], here.Files());
    }

    [Fact]
    public void Fixing_again_finds_nothing_to_do()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Of(200));
        here.Fix();
        var once = here.Bytes("a.txt");
        var again = here.Fix();

        Assert.Equal(once, here.Bytes("a.txt"));
        Assert.Equal(0, again.Counts.Fixed);
        Assert.Null(again.JournalPath);
    }

    [Fact]
    public void What_somebody_decides_while_files_are_fixed_is_kept()
    {
        const string paper =
            "{\"id\": \"2403.1\", \"url\": \"https://huggingface.co/papers/1\", \"title\": \"On Kilns\", \"abstract\": \"It gains 4\\\\% in a day, and the the sheets stay flat.\"}\n";
        using var here = new FixingFolder()
            .With("a.jsonl", paper)
            .With("b.jsonl", paper.Replace("2403.1", "2403.2", StringComparison.Ordinal));
        var files = new FileDiscovery(here.Root, static _ => false).Find(["."]).Files;
        using var run = new LintRun(FixingFolder.Options).Execute(files.Select(DocumentSource.Of), [], CancellationToken.None);
        var doubled = run.Findings.Where(finding => finding.Rule.Id == "TXT0001").ToList();
        Decisions.Above(here.Root).Reject([doubled[0]], "A name.");
        var decided = 0;

        here.Fix(
            here.Settings with
            {
                MayApply = _ =>
                {
                    if (Interlocked.Exchange(ref decided, 1) == 0)
                        Decisions.Above(here.Root).Reject([doubled[1]], "Meanwhile.");
                    return true;
                },
            },
            FixingFolder.Options with
            {
                Decisions = Decisions.Above(here.Root),
            },
            "a.jsonl"
        );

        Assert.Contains("4% in a day, and the the sheets", here.Text("a.jsonl"), StringComparison.Ordinal);
        var lines = here.Text(".paperlint/decisions.jsonl");
        Assert.Equal(2, lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Meanwhile.", lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crlf")]
    [InlineData("mark")]
    [InlineData("cr-and-no-end")]
    public void Line_ends_and_marks_stay_as_they_are(string kind)
    {
        byte[] Shape(string text) =>
            kind switch
            {
                "crlf" => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
                "mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
                _ => Encoding.UTF8.GetBytes(text.TrimEnd().Replace("\n", "\r", StringComparison.Ordinal)),
            };
        using var here = new FixingFolder().With("a.txt", Shape(DamagedDigest.Small));
        here.Fix();

        Assert.Equal(Shape(DamagedDigest.Mended(DamagedDigest.Small)), here.Bytes("a.txt"));
        Assert.True(here.Undo().IsComplete);
        Assert.Equal(Shape(DamagedDigest.Small), here.Bytes("a.txt"));
    }

    [Fact]
    public void A_file_without_fixes_is_not_touched()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Mended(DamagedDigest.Small));
        var then = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(here.Path("a.txt"), then);
        File.SetAttributes(here.Path("a.txt"), FileAttributes.ReadOnly);
        var result = here.Fix();

        Assert.True(result.Remaining.Summary.IsComplete);
        Assert.False(Assert.Single(result.Documents).Written);
        Assert.Equal(then, File.GetLastWriteTimeUtc(here.Path("a.txt")));
        Assert.False(Directory.Exists(here.Path(".paperlint")));
        File.SetAttributes(here.Path("a.txt"), FileAttributes.Normal);
    }

    [Fact]
    public void Fixing_files_together_apart_and_by_any_number_of_threads_gives_the_same_bytes()
    {
        var (a, b) = (DamagedDigest.Of(300, seed: 1), DamagedDigest.Of(150, seed: 2) + DamagedDigest.Small);
        using var together = new FixingFolder().With("a.txt", a).With("b.txt", b);
        using var apart = new FixingFolder().With("a.txt", a).With("b.txt", b);
        together.Fix(together.Settings, FixingFolder.Options with { Threads = 8 });
        apart.Fix(apart.Settings, FixingFolder.Options with { Threads = 1 }, "b.txt");
        apart.Fix(apart.Settings, FixingFolder.Options with { Threads = 1 }, "a.txt");

        Assert.Equal(together.Text("a.txt"), apart.Text("a.txt"));
        Assert.Equal(together.Text("b.txt"), apart.Text("b.txt"));
        Assert.Equal(DamagedDigest.Mended(a), together.Text("a.txt"));
    }

    [Fact]
    public void A_dry_run_says_what_it_would_do_and_does_nothing()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var result = here.Fix(here.Settings with { Target = new FixTarget.DryRun() });

        Assert.Equal(3, result.Counts.Fixed);
        Assert.False(result.Documents[0].Written);
        Assert.NotEqual(result.Documents[0].HashBefore, result.Documents[0].HashAfter);
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
        Assert.False(Directory.Exists(here.Path(".paperlint")));
        Assert.Equal(["a.txt"], here.Files());
    }

    [Fact]
    public void Only_fixes_that_may_be_made_are()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var result = here.Fix(here.Settings with { MayApply = finding => finding.Matched != "\\&" });

        Assert.Equal(2, result.Counts.Fixed);
        Assert.Equal(DamagedDigest.Small.Replace("\\%", "%", StringComparison.Ordinal), here.Text("a.txt"));
        Assert.Equal("\\&", Assert.Single(result.Remaining.Findings).Matched);
    }

    [Fact]
    public void What_a_rule_that_is_not_selected_would_fix_stays()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var options = FixingFolder.Options with { Selection = new([], ["LTX0002"]) };
        Assert.Equal(0, here.Fix(here.Settings, options).Counts.Fixed);
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
    }

    [Fact]
    public void What_remains_is_found_where_it_stands_in_the_new_file()
    {
        // The third record has a finding without a fix, which the fix in the second record moves.
        var digest = DamagedDigest.Small.Replace(
            "which most owners like.",
            "which most owners like. It is it is so",
            StringComparison.Ordinal
        );
        using var here = new FixingFolder().With("a.txt", digest);
        var result = here.Fix();
        Assert.All(result.Remaining.Findings, finding =>
        {
            var bytes = here.Bytes("a.txt");
            var there = Encoding.UTF8.GetString(bytes, (int)finding.Location.Bytes.Start, (int)finding.Location.Bytes.Length);
            Assert.Equal(finding.Matched, there);
        });
    }

    [Fact]
    public void Without_any_journal_there_is_nothing_to_undo()
    {
        using var here = new FixingFolder();
        Directory.CreateDirectory(here.Path(".paperlint/journal"));

        Assert.Contains("nothing to undo", Assert.Throws<InputException>(() => here.Undo()).Message, StringComparison.Ordinal);
    }
}
