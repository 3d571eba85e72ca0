using System.Runtime.Versioning;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Tests.Analysis;

namespace PaperLint.Tests.Fixing;

/// <summary>Whatever goes wrong, there is one clear error, and every file is either the old one or the new one.</summary>
public sealed class FaultTests
{
    private static readonly Lock Gate = new();

    [Fact]
    public void A_read_only_file_stays()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        File.SetAttributes(here.Path("a.txt"), FileAttributes.ReadOnly);
        OneError(here, here.Fix(), "The file is read-only, so it was left unchanged.");
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
        File.SetAttributes(here.Path("a.txt"), FileAttributes.Normal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_keeps_its_file()
    {
        using var here = new FixingFolder().With("sub/a.txt", DamagedDigest.Small);
        using (LockedFolder.Lock(here.Path("sub")))
            OneError(here, here.Fix(), "The fixed file cannot be written, so the old one was left unchanged: ");
        Assert.Equal(DamagedDigest.Small, here.Text("sub/a.txt"));
        Assert.Equal(["sub/a.txt"], here.Files());
    }

    [Fact]
    public void A_full_disk_costs_nothing()
    {
        using var here = new FixingFolder();
        using var disk = SmallDisk.Mount(here.Path("disk"), kilobytes: 256);
        var digest = DamagedDigest.Of(800);
        here.With("disk/a.txt", digest);
        OneError(here, here.Fix(), "The fixed file cannot be written, so the old one was left unchanged: ");
        Assert.Equal(digest, here.Text("disk/a.txt"));
        Assert.Equal(["disk/a.txt"], here.Files());
    }

    [Fact]
    public void A_journal_on_a_full_disk_tells_of_whole_documents_only()
    {
        using var here = new FixingFolder();
        using var disk = SmallDisk.Mount(here.Path("disk"), kilobytes: 16);
        var large = DamagedDigest.Of(800);
        here.With("a.txt", DamagedDigest.Small).With("b.txt", large).With("c.txt", DamagedDigest.Small);
        var result = here.Fix(here.Settings with { JournalPath = "disk/j.jsonl" });

        Assert.StartsWith(
            "The journal cannot be written, so the file was left unchanged: ",
            Assert.Single(result.Remaining.Summary.Errors).Message,
            StringComparison.Ordinal
        );
        Assert.Equal([true, false, true], result.Documents.Select(document => document.Written));
        Assert.Equal(large, here.Text("b.txt"));
        Assert.True(here.Undo("disk/j.jsonl").IsComplete);
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
        Assert.Equal(DamagedDigest.Small, here.Text("c.txt"));
    }

    [Fact]
    public void A_journal_that_cannot_be_made_keeps_the_file()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With(".paperlint", "This is no folder.");
        OneError(here, here.Fix(), "The journal cannot be written, so the file was left unchanged: ");
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
    }

    [Fact]
    public void A_file_that_vanishes_while_it_is_read_is_not_made_again()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var result = here.Fix(here.Settings with { MayApply = _ => Do(() => File.Delete(here.Path("a.txt"))) });
        OneError(here, result, "The file no longer exists, so nothing was written.");
        Assert.Empty(here.Files());
    }

    [Fact]
    public void A_file_that_vanishes_before_its_draft_is_moved_is_not_made_again()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("b.txt", DamagedDigest.Small);
        var result = here.Fix(
            here.Settings with
            {
                MayApply = finding => Do(() => File.Delete(here.Path(finding.Location.Path == "b.txt" ? "a.txt" : "none"))),
            }
        );
        OneError(here, result, "The file no longer exists, so nothing was written.");
        Assert.Equal(["b.txt"], here.Files());
        Assert.Equal(["b.txt"], JournalReader.Read(result.JournalPath!).Select(document => Path.GetFileName(document.Path)));
    }

    [Fact]
    public void What_somebody_writes_while_the_file_is_read_stays()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var theirs = DamagedDigest.Small.Replace("sheets", "SHEETS", StringComparison.Ordinal);
        var result = here.Fix(here.Settings with { MayApply = _ => Do(() => here.With("a.txt", theirs)) });
        OneError(here, result, "The file was changed by somebody else while it was being fixed, so it was left unchanged.");
        Assert.Equal(theirs, here.Text("a.txt"));
        Assert.Equal(["a.txt"], here.Files());
    }

    [Fact]
    public void What_somebody_writes_before_the_draft_is_moved_stays()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("b.txt", DamagedDigest.Small);
        var theirs = DamagedDigest.Small.Replace("sheets", "SHEETS", StringComparison.Ordinal);
        var result = here.Fix(
            here.Settings with
            {
                MayApply = finding => Do(() => here.With(finding.Location.Path == "b.txt" ? "a.txt" : "c", theirs)),
            }
        );
        OneError(here, result, "The file was changed by somebody else while it was being fixed, so it was left unchanged.");
        Assert.Equal(theirs, here.Text("a.txt"));
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), here.Text("b.txt"));
        // The findings are those in the file as it is now.
        Assert.Equal(3, result.Remaining.Findings.Count(finding => finding.Location.Path == "a.txt"));
        Assert.True(here.Undo().IsComplete);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Permissions_stay()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        const UnixFileMode Odd =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite | UnixFileMode.OtherRead;
        File.SetUnixFileMode(here.Path("a.txt"), Odd);
        here.Fix();
        Assert.Equal(Odd, File.GetUnixFileMode(here.Path("a.txt")));
        here.Undo();
        Assert.Equal(Odd, File.GetUnixFileMode(here.Path("a.txt")));
    }

    [Fact]
    public void When_rules_fail_in_several_files_nothing_is_replaced()
    {
        using var here = new FixingFolder()
            .With("a.txt", DamagedDigest.Of(60, 1))
            .With("b.txt", DamagedDigest.Of(60, 2))
            .With("c.txt", DamagedDigest.Of(9, 3));
        var failing = FixingFolder.With(new Acting("LTX9001", (_, _, _) => throw new InvalidOperationException("no luck")));
        var result = here.Fix(here.Settings, failing);
        Assert.Contains("so the run was stopped", Assert.Single(result.Remaining.Summary.Errors).Message, StringComparison.Ordinal);
        Assert.Equal(DamagedDigest.Of(60, 1), here.Text("a.txt"));
        Assert.Equal(DamagedDigest.Of(9, 3), here.Text("c.txt"));
        Assert.Equal(["a.txt", "b.txt", "c.txt"], here.Files());
        Assert.Null(result.JournalPath);
    }

    [Fact]
    public void A_file_of_errors_that_cannot_be_written_does_not_hide_what_was_done()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("file", "");
        var result = here.Fix(here.Settings with { QuarantinePath = "file/errors.jsonl" });
        Assert.StartsWith(
            "The file of records with errors cannot be written: ",
            Assert.Single(result.Remaining.Summary.Errors).Message,
            StringComparison.Ordinal
        );
        Assert.NotNull(result.JournalPath);
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), here.Text("a.txt"));
    }

    [Fact]
    public void A_file_of_errors_never_takes_the_place_of_an_input()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        Assert.Throws<PaperLint.Findings.InputException>(() => here.Fix(here.Settings with { QuarantinePath = "./a.txt" }));
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
    }

    [Fact]
    public void Drafts_of_killed_runs_go_and_those_of_others_stay()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var machine = PaperLint.Records.StableHash.Of(Environment.MachineName);
        here.With($".paperlint-{machine}-{int.MaxValue}-0123-1.tmp", "dead")
            .With($".paperlint-{machine}-{Environment.ProcessId}-0123-1.tmp", "dead, and its number is ours now")
            .With($".paperlint-{machine}-1-0123-1.tmp", "alive")
            .With($".paperlint-0000-{int.MaxValue}-0123-1.tmp", "of another machine")
            .With(".paperlint-notes.tmp", "not ours");
        var before = here.Fix(here.Settings with { Target = new FixTarget.DryRun() });
        Assert.Single(before.Remaining.Summary.Documents);
        Assert.Equal(6, here.Files().Count());
        here.Fix();
        Assert.Equal(
            [".paperlint-0000-2147483647-0123-1.tmp", $".paperlint-{machine}-1-0123-1.tmp", ".paperlint-notes.tmp", "a.txt"],
            here.Files().Order(StringComparer.Ordinal)
        );
    }

    private static bool Do(Action action)
    {
        lock (Gate)
            action();
        return true;
    }

    private static void OneError(FixingFolder here, FixResult result, string beginning)
    {
        Assert.StartsWith(beginning, Assert.Single(result.Remaining.Summary.Errors).Message, StringComparison.Ordinal);
        Assert.False(result.Remaining.Summary.IsComplete);
        Assert.Contains(result.Documents, document => !document.Written);
        Assert.DoesNotContain(here.Files(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }
}
