using System.Diagnostics;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using PaperLint.Findings;
using PaperLint.Storage.Caching;
using PaperLint.Tests.Fixing;

namespace PaperLint.Tests.Storage.Caching;

/// <summary>A cache is the user's alone, and stays small; whatever is wrong with it is no concern of a run.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class CacheFolderTests : IDisposable
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _root = Directory.CreateTempSubdirectory("paperlint-cache-").FullName;

    private string Place => Path.Combine(_root, "cache");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Its_place_follows_from_the_environment()
    {
        Needs.Linux("Each system has its own place.");
        Assert.Equal("/c/paperlint", CachePlace.Of(name => name == "XDG_CACHE_HOME" ? "/c" : "/h"));
        Assert.Equal("/h/.cache/paperlint", CachePlace.Of(name => name == "HOME" ? "/h" : null));
        Assert.Equal("/h/.cache/paperlint", CachePlace.Of(name => name == "HOME" ? "/h" : "relative"));
        Assert.Null(CachePlace.Of(_ => null));
    }

    [Fact]
    public void Nothing_is_created_before_something_is_stored_and_then_only_for_the_user()
    {
        Needs.Unix();
        var folder = CacheFolder.At(Place);
        Assert.Null(folder.Find(Name("a")));
        folder.Tidy();
        Assert.False(Directory.Exists(Place));
        Store(folder, "a");
        Assert.Equal(Mine, File.GetUnixFileMode(Place));
        Assert.Equal(Mine, File.GetUnixFileMode(Path.Combine(Place, "results")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(Entries())));
        Assert.StartsWith(
            "Signature: 8a477f597d28d172789f06886806bc55",
            File.ReadAllText(Path.Combine(Place, "CACHEDIR.TAG")),
            StringComparison.Ordinal
        );
        using var found = CacheFolder.At(Place).Find(Name("a"));
        Assert.True(found!.IsIntact());
        Assert.Equal("a", Assert.Single(found.Blocks()).ReadString());
    }

    [Fact]
    public void An_empty_folder_is_closed_to_others()
    {
        Needs.Unix();
        Directory.CreateDirectory(Place);
        Store(CacheFolder.At(Place), "a");
        Assert.Equal(Mine, File.GetUnixFileMode(Place));
    }

    [Fact]
    public void What_is_given_up_or_not_completed_leaves_nothing()
    {
        var folder = CacheFolder.At(Place);
        using (var draft = folder.Begin(Name("a"))!)
            draft.Block.Write("a");
        using (var draft = folder.Begin(Name("b"))!)
        {
            draft.GiveUp();
            draft.Complete(Mark);
        }

        Assert.Empty(
            Directory.GetFiles(Path.Combine(Place, "results"), "*", new EnumerationOptions { AttributesToSkip = FileAttributes.None })
        );
    }

    [Fact]
    public void A_folder_of_something_else_is_no_cache()
    {
        Directory.CreateDirectory(Place);
        File.WriteAllText(Path.Combine(Place, "thesis.tex"), "x");
        Refused("It contains something else.");
        File.WriteAllText(Path.Combine(Place, "CACHEDIR.TAG"), "Signature: 8a477f597d28d172789f06886806bc55\n# Another program's.\n");
        Refused("It contains something else.");
        Directory.Delete(Place, recursive: true);
        File.WriteAllText(Place, "x");
        Refused("It is a file.");
    }

    [Fact]
    public async Task A_pipe_in_place_of_the_mark_or_of_an_entry_is_not_opened()
    {
        Needs.Unix();
        Store(CacheFolder.At(Place), "a");
        var entry = Assert.Single(Entries());
        await Replace(entry);
        Assert.Null(CacheFolder.At(Place).Find(Name("a")));
        await Replace(Path.Combine(Place, "CACHEDIR.TAG"));
        Refused("It contains something else.");

        static async Task Replace(string path)
        {
            File.Delete(path);
            using var made = Process.Start("mkfifo", path);
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void Neither_is_a_link_or_what_others_may_write()
    {
        Needs.Unix();
        Store(CacheFolder.At(Place), "a");
        File.SetUnixFileMode(Place, Mine | UnixFileMode.GroupExecute);
        Refused("Others may have written into it; delete it.");
        File.SetUnixFileMode(Place, Mine);
        File.SetUnixFileMode(Path.Combine(Place, "results"), Mine | UnixFileMode.OtherWrite);
        Refused("Others may have written into it; delete it.");
        File.SetUnixFileMode(Path.Combine(Place, "results"), Mine);
        Directory.Move(Place, Path.Combine(_root, "real"));
        Directory.CreateSymbolicLink(Place, Path.Combine(_root, "real"));
        Refused("It is a link.");
        Directory.Delete(Place);
        Directory.Move(Path.Combine(_root, "real"), Place);
        Directory.Move(Path.Combine(Place, "results"), Path.Combine(_root, "real"));
        Directory.CreateSymbolicLink(Path.Combine(Place, "results"), Path.Combine(_root, "real"));
        Refused("Its folder of results is a link or a file.");
    }

    [Fact]
    public void Neither_is_what_belongs_to_somebody_else()
    {
        Needs.Root();
        Store(CacheFolder.At(Place), "a");
        Assert.True(Command.Run("chown", "12345", Place));
        Refused("It belongs to another user.");
        Directory.Delete(Place, recursive: true);
        Directory.CreateDirectory(Place);
        Assert.True(Command.Run("chown", "12345", Place));
        Refused("It belongs to another user.");
    }

    [Theory]
    [InlineData(".git")]
    [InlineData("paperlint.yml")]
    public void Neither_is_anything_in_a_project(string mark)
    {
        Store(CacheFolder.At(Place), "a");
        File.WriteAllText(Path.Combine(_root, mark), "");
        Refused("must not be in a project");
        if (OperatingSystem.IsWindows())
            return;
        var other = Directory.CreateTempSubdirectory("paperlint-link-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(other, "way"), _root);
        Refused("must not be in a project", Path.Combine(other, "way", "cache"));
        Directory.Delete(other, recursive: true);
    }

    [Fact]
    public void Where_nothing_can_be_written_nothing_is_stored()
    {
        File.WriteAllText(Path.Combine(_root, "file"), "");
        Assert.Null(CacheFolder.At(Path.Combine(_root, "file", "cache")).Begin(Name("a")));
        using (LockedFolder.Lock(_root))
            Assert.Null(CacheFolder.At(Place).Begin(Name("a")));
        Store(CacheFolder.At(Place), "a");
        using (LockedFolder.Lock(Path.Combine(Place, "results")))
        {
            Assert.Null(CacheFolder.At(Place).Begin(Name("b")));
            using var found = CacheFolder.At(Place).Find(Name("a"));
            Assert.True(found!.IsIntact());
            found.Touch();
        }
    }

    [Fact]
    public void A_full_disk_keeps_what_was_there()
    {
        using var disk = SmallDisk.Mount(Place, kilobytes: 64);
        var folder = CacheFolder.At(Place);
        Store(folder, "a");
        using (var draft = folder.Begin(Name("b"))!)
        {
            for (var block = 0; block < 100; block++)
            {
                draft.Block.Write(new string('x', 10_000));
                draft.EndBlock();
            }

            draft.Complete(Mark);
        }

        Assert.Single(Entries());
        folder.Tidy();
        using var found = folder.Find(Name("a"));
        Assert.True(found!.IsIntact());
    }

    [Fact]
    public void What_was_not_used_for_long_goes()
    {
        var folder = CacheFolder.At(Place);
        Store(folder, "old");
        Store(folder, "used");
        foreach (var entry in Entries())
            File.SetLastWriteTimeUtc(entry, DateTime.UtcNow - TimeSpan.FromDays(31));
        using (var used = folder.Find(Name("used")))
            used!.Touch();
        folder.Tidy();
        Assert.Null(folder.Find(Name("old")));
        folder.Find(Name("used"))!.Dispose();
    }

    [Fact]
    public void The_oldest_of_too_many_go()
    {
        Needs.Linux("Elsewhere, files of this length may take their space.");
        var folder = CacheFolder.At(Place);
        foreach (var name in new[] { "first", "second", "third" })
        {
            Store(folder, name);
            using (var file = new FileStream(PathOf(name), FileMode.Open))
                file.SetLength(400L << 20);
            File.SetLastWriteTimeUtc(
                PathOf(name),
                DateTime.UtcNow
                    - TimeSpan.FromDays(
                        name == "first" ? 2
                        : name == "second" ? 3
                        : 1
                    )
            );
        }

        folder.Tidy();
        Assert.Equal(
            [PathOf("first"), PathOf("third")],
            Entries().Order().Where(path => path != PathOf("second")).OrderBy(path => path == PathOf("third"))
        );
        Assert.False(File.Exists(PathOf("second")));
        // It was just looked at.
        File.SetLastWriteTimeUtc(PathOf("first"), DateTime.UtcNow - TimeSpan.FromDays(50));
        Store(folder, "fourth");
        folder.Tidy();
        Assert.True(File.Exists(PathOf("first")));
    }

    [Fact]
    public void Cleaning_deletes_entries_and_nothing_else()
    {
        Assert.Equal(new CleanedCache(0, 0), CacheFolder.At(Place).Clean());
        Assert.False(Directory.Exists(Place));
        var folder = CacheFolder.At(Place);
        Store(folder, "a");
        Store(folder, "b");
        var length = Entries().Sum(path => new FileInfo(path).Length);
        var foreign = Path.Combine(Place, "results", "mine.result");
        File.WriteAllText(foreign, "x");
        Assert.Equal(new CleanedCache(2, length), folder.Clean());
        Assert.Equal([foreign], Directory.GetFiles(Path.Combine(Place, "results")));
        Store(CacheFolder.At(Place), "a");
    }

    private static byte[] Mark => new byte[ContentMark.Length];

    private static byte[] Name(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static void Store(CacheFolder folder, string text)
    {
        using var draft = folder.Begin(Name(text))!;
        draft.Block.Write(text);
        draft.Complete(Mark);
    }

    private string PathOf(string text) => Path.Combine(Place, "results", Convert.ToHexStringLower(Name(text)) + ".result");

    private string[] Entries() => Directory.GetFiles(Path.Combine(Place, "results"), "*.result");

    private void Refused(string reason, string? path = null) =>
        Assert.Contains(
            reason,
            Assert.Throws<InputException>(() => CacheFolder.At(path ?? Place)).Errors[0].Message,
            StringComparison.Ordinal
        );
}
