using System.IO.Compression;
using System.Text;

namespace PaperLint.Tests.Fixing.Journals;

/// <summary>Files beside a journal: those of the run, and those of somebody else that only have such a name.</summary>
public sealed class JournalFilesTests
{
    [Fact]
    public void A_file_that_has_the_name_of_an_original_stays_what_it_is()
    {
        using var here = new FixingFolder().With("a.txt.gz", Compressed()).With("run.1.original", "precious");
        var result = here.Fix(here.Settings with { JournalPath = "run.jsonl" }, "a.txt.gz");

        Assert.StartsWith(
            "The journal cannot be written, so the file was left unchanged:",
            Assert.Single(result.Remaining.Summary.Errors).Message,
            StringComparison.Ordinal
        );
        Assert.Equal("precious", here.Text("run.1.original"));
        Assert.Equal(["a.txt.gz", "run.1.original"], here.Files());
    }

    [Fact]
    public void A_folder_that_has_the_name_of_an_original_fails_that_file_alone()
    {
        using var here = new FixingFolder().With("a.txt.gz", Compressed());
        Directory.CreateDirectory(here.Path(".paperlint/journal/0001.1.original"));
        Assert.StartsWith(
            "The journal cannot be written, so the file was left unchanged:",
            Assert.Single(here.Fix().Remaining.Summary.Errors).Message,
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFiles(here.Path(".paperlint/journal")));
        Assert.Equal(Compressed(), here.Bytes("a.txt.gz"));
    }

    [Fact]
    public void What_a_named_journal_keeps_goes_when_it_is_undone()
    {
        using var here = new FixingFolder().With("a.txt.gz", Compressed()).With("run.2.original", "mine");
        here.Fix(here.Settings with { JournalPath = "run.jsonl" }, "a.txt.gz");
        Assert.True(here.Undo("run.jsonl").IsComplete);
        Assert.Equal(Compressed(), here.Bytes("a.txt.gz"));
        Assert.Equal(["a.txt.gz", "run.2.original", "run.jsonl"], here.Files());
    }

    [Fact]
    public void What_a_journal_of_others_names_stays()
    {
        using var here = new FixingFolder().With("a.txt.gz", Compressed());
        here.Fix(here.Settings with { JournalPath = "run.jsonl", Key = null }, "a.txt.gz");
        Assert.True(here.Undo("run.jsonl", trusts: true).IsComplete);
        Assert.Equal(["a.txt.gz", "run.1.original", "run.jsonl"], here.Files());
    }

    [Fact]
    public void Of_a_compressed_file_that_is_gone_it_is_said_where_it_is_kept()
    {
        using var here = new FixingFolder().With("a.txt.gz", Compressed());
        here.Fix();
        File.Delete(here.Path("a.txt.gz"));
        Assert.Equal(
            "Its content before the run is in '.paperlint/journal/0001.1.original'.",
            Assert.Single(here.Undo().Documents).Error!.Hint
        );
    }

    [Fact]
    public void A_file_that_is_gone_is_said_to_be()
    {
        using var here = new FixingFolder().With("deep/a.txt", DamagedDigest.Small).With("b.txt", DamagedDigest.Small);
        here.Fix();
        Directory.Delete(here.Path("deep"), recursive: true);
        File.Delete(here.Path("b.txt"));
        Assert.All(here.Undo().Documents, document =>
            Assert.Equal("The file no longer exists, and the journal has only what was changed in it.", document.Error!.Message)
        );
    }

    private static byte[] Compressed()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.NoCompression, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(DamagedDigest.Small));
        return bytes.ToArray();
    }
}
