using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using PaperLint.Fixing.Planning;
using PaperLint.Tests.Analysis;
using PaperLint.Tests.Fixing;

namespace PaperLint.Tests.Storage;

/// <summary>What only its owner may read is not written to any file that others may read.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FileModeTests
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public void Journals_and_originals_are_for_the_user_alone()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt.gz", Compressed());
        File.SetUnixFileMode(here.Path("a.txt.gz"), Mine);
        var journal = here.Fix().JournalPath!;
        Assert.Equal(Mine, File.GetUnixFileMode(journal));
        Assert.Equal(Mine, File.GetUnixFileMode(here.Path(".paperlint/journal/0001.1.original")));
        Assert.Equal(Mine | UnixFileMode.UserExecute, File.GetUnixFileMode(here.Path(".paperlint/journal")));
        Assert.Equal(Mine, File.GetUnixFileMode(here.Path("a.txt.gz")));
        Assert.True(here.Undo().IsComplete);
        Assert.Equal(Mine, File.GetUnixFileMode(here.Path(".paperlint/journal/0001.undone")));
        Assert.Equal(Mine, File.GetUnixFileMode(here.Path("a.txt.gz")));

        here.Fix(here.Settings with { JournalPath = "run.jsonl" });
        Assert.Equal(Mine, File.GetUnixFileMode(here.Path("run.jsonl")));
        Assert.Equal(Mine, File.GetUnixFileMode(here.Path("run.1.original")));
    }

    [Fact]
    public void A_draft_is_no_more_open_than_its_file()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        File.SetUnixFileMode(here.Path("a.txt"), Mine);
        var seen = new List<UnixFileMode>();
        var looks = new Acting("LTX9001", (_, _, _) =>
        {
            var mine = Directory.GetFiles(Path.GetTempPath(), $".paperlint-*-{Environment.ProcessId}-*");
            lock (seen)
                seen.AddRange(mine.Where(File.Exists).Select(File.GetUnixFileMode));
        });
        here.Fix(here.Settings with { Target = new FixTarget.DryRun() }, FixingFolder.With(looks));
        Assert.NotEmpty(seen);
        Assert.All(seen, mode => Assert.Equal(Mine, mode));
    }

    [Fact]
    public void A_copy_is_as_open_as_its_file_and_what_is_new_as_usual()
    {
        Needs.Unix();
        using var here = new FixingFolder()
            .With("mine.txt", DamagedDigest.Small)
            .With("usual.txt", DamagedDigest.Small)
            .With("run.txt", DamagedDigest.Small)
            .With("fixed.txt", DamagedDigest.Small);
        var usual = File.GetUnixFileMode(here.Path("usual.txt"));
        File.SetUnixFileMode(here.Path("mine.txt"), Mine);
        File.SetUnixFileMode(here.Path("run.txt"), usual | UnixFileMode.UserExecute);
        File.SetUnixFileMode(here.Path("fixed.txt"), usual & ~UnixFileMode.UserWrite);
        here.Fix(here.Settings with { Target = new FixTarget.OutputFolder(here.Path("clean")) });
        Assert.Equal(Mine, File.GetUnixFileMode(here.Path("clean/mine.txt")));
        foreach (var name in new[] { "usual.txt", "run.txt", "fixed.txt", "manifest.json", "CHANGES.md" })
            Assert.Equal(usual, File.GetUnixFileMode(here.Path($"clean/{name}")));
    }

    private static byte[] Compressed()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.NoCompression, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(DamagedDigest.Small));
        return bytes.ToArray();
    }
}
