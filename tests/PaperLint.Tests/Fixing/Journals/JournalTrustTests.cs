using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Undoing;

namespace PaperLint.Tests.Fixing.Journals;

/// <summary>A checkout may contain journals of its own; they must have no effect.</summary>
public sealed class JournalTrustTests
{
    private static readonly byte[] Before = "harm"u8.ToArray();

    [Fact]
    public void A_journal_that_came_with_a_checkout_is_not_followed()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("config", "mine");
        Plant(here, "0001", here.Path("config"));

        var error = Assert.Throws<InputException>(() => here.Undo()).Errors[0];
        Assert.StartsWith("Nothing shows that this journal is yours, so it was not used.", error.Message, StringComparison.Ordinal);
        Assert.Contains("'config'", error.Hint, StringComparison.Ordinal);
        Assert.Contains("--trust-journal", error.Hint, StringComparison.Ordinal);
        Assert.Equal("mine", here.Text("config"));
        Assert.True(here.Undo(trusts: true).IsComplete);
        Assert.Equal("harm", here.Text("config"));
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("99999999")]
    [InlineData("00000000000000000001")]
    [InlineData("99999999999999999999")]
    [InlineData("0500")]
    public void A_number_does_not_hide_the_journal_of_the_user(string number)
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("config", "mine");
        Plant(here, number, here.Path("config"));
        here.Fix(here.Settings with { MayApply = finding => finding.Matched == "\\&" }, "a.txt");
        var between = here.Text("a.txt");
        here.Fix("a.txt");

        var undo = new Undo(here.Root) { Key = FixingFolder.Key };
        Assert.True(undo.Execute(undo.Find(null).Journal, CancellationToken.None).IsComplete);
        Assert.Equal(between, here.Text("a.txt"));
        Assert.True(here.Undo().IsComplete);
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
        Assert.Equal("mine", here.Text("config"));
    }

    [Fact]
    public void Nor_does_it_turn_the_order_of_the_runs_of_the_user()
    {
        string[] names = ["a.txt", "b.txt", "c.txt"];
        using var here = new FixingFolder();
        Plant(here, "99999998", here.Path("config"));
        foreach (var name in names)
            here.With(name, DamagedDigest.Small).Fix(name);
        foreach (var name in names.Reverse())
        {
            Assert.Equal(name, Assert.Single(here.Undo().Documents).Path);
            Assert.Equal(DamagedDigest.Small, here.Text(name));
        }
    }

    [Fact]
    public async Task What_is_no_file_is_passed_over_and_named()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        here.Fix();
        Assert.True(Command.Run("mkfifo", here.Path(".paperlint/journal/0009.jsonl")));
        File.CreateSymbolicLink(here.Path(".paperlint/journal/0008.jsonl"), "/dev/zero");
        File.CreateSymbolicLink(here.Path(".paperlint/journal/0007.jsonl"), "0001.jsonl");
        Directory.CreateDirectory(here.Path(".paperlint/journal/0006.jsonl"));

        var undo = new Undo(here.Root) { Key = FixingFolder.Key };
        var found = await Task.Run(() => undo.Find(null)).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(here.Path(".paperlint/journal/0001.jsonl"), found.Journal.Path);
        Assert.Equal(["0009.jsonl", "0008.jsonl", "0007.jsonl", "0006.jsonl"], found.PassedOver.Select(Path.GetFileName));

        File.Delete(here.Path(".paperlint/journal/0001.jsonl"));
        var error = (
            await Assert.ThrowsAsync<InputException>(() => Task.Run(() => undo.Find(null)).WaitAsync(TimeSpan.FromMinutes(1)))
        ).Errors[0];
        Assert.Equal((".paperlint/journal/0009.jsonl", "This is a pipe or a device, not a journal."), (error.Path, error.Message));
        await Assert.ThrowsAsync<InputException>(() =>
            Task.Run(() => undo.Find(".paperlint/journal/0009.jsonl")).WaitAsync(TimeSpan.FromMinutes(1))
        );
    }

    [Fact]
    public async Task What_is_no_file_any_more_is_not_read()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt.gz", Stored(DamagedDigest.Small));
        here.Fix();
        File.Delete(here.Path(".paperlint/journal/0001.1.original"));
        Assert.True(Command.Run("mkfifo", here.Path(".paperlint/journal/0001.1.original")));
        Assert.False((await Task.Run(() => here.Undo()).WaitAsync(TimeSpan.FromMinutes(1))).IsComplete);
        File.Delete(here.Path("a.txt.gz"));
        Assert.True(Command.Run("mkfifo", here.Path("a.txt.gz")));
        Assert.False((await Task.Run(() => here.Undo()).WaitAsync(TimeSpan.FromMinutes(1))).IsComplete);
    }

    [Fact]
    public void What_is_passed_over_is_named()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        here.Fix("a.txt");
        Plant(here, "0700", here.Path("config"));
        here.With(".paperlint/journal/0800.jsonl", "");
        Assert.Equal(
            [here.Path(".paperlint/journal/0700.jsonl")],
            new Undo(here.Root) { Key = FixingFolder.Key }
                .Find(null)
                .PassedOver
        );
    }

    [Fact]
    public void Not_even_a_trusted_journal_leads_out_of_its_project()
    {
        Needs.Unix();
        using var outside = new FixingFolder().With("theirs", "mine");
        using var here = new FixingFolder().With(".git/config", "mine").With(".paperlint/decisions.jsonl", "mine");
        File.CreateSymbolicLink(here.Path("link"), outside.Root);
        foreach (
            var path in new[]
            {
                outside.Path("theirs"),
                "link/theirs",
                $"../{Path.GetFileName(outside.Root)}/theirs",
                ".git/config",
                "link/../.git/config",
                ".paperlint/decisions.jsonl",
                ".GIT/config",
            }
        )
        {
            Plant(here, "0001", path);
            Assert.Equal(UndoOutcome.Failed, Assert.Single(here.Undo(trusts: true).Documents).Outcome);
        }

        Assert.Equal("mine", outside.Text("theirs"));
        Assert.Equal("mine", here.Text(".git/config"));
        Assert.Equal("mine", here.Text(".paperlint/decisions.jsonl"));
    }

    [Fact]
    public void A_journal_of_the_user_that_anybody_changed_is_not_followed()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("b.txt", DamagedDigest.Small);
        var path = here.Fix().JournalPath!;
        var whole = File.ReadAllText(path);
        var lines = whole.Split('\n')[..^1];
        var second = Array.FindLastIndex(lines, line => line.StartsWith("{\"journal\"", StringComparison.Ordinal));
        string[] changed =
        [
            whole.Replace("\"a.txt\"", "\"b.txt\"", StringComparison.Ordinal),
            whole.Replace("\"sealed\":true", "\"sealed\":false", StringComparison.Ordinal),
            // The second entry without the first, the two in reverse order, and the first one twice.
            Joined(lines[second..]),
            Joined([.. lines[second..], .. lines[..second]]),
            Joined([.. lines[..second], .. lines[..second]]),
            whole + "{\"withdrawn\":true}\n{\"seal\":\"\"}\n",
        ];
        foreach (var text in changed)
        {
            Assert.NotEqual(whole, text);
            File.WriteAllText(path, text);
            Assert.Throws<InputException>(() => here.Undo());
        }

        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), here.Text("a.txt"));
        File.WriteAllText(path, whole);
        Assert.Null(JournalReader.Read(path, FixingFolder.Key, here.Root).Doubt);
        Assert.NotNull(JournalReader.Read(path, FixingFolder.Key, here.Path("elsewhere")).Doubt);
        Assert.NotNull(JournalReader.Read(path, JournalKey.Make(here.Path("other")), here.Root).Doubt);
        Assert.NotNull(JournalReader.Read(path, null, here.Root).Doubt);
    }

    [Fact]
    public void Cut_off_anywhere_it_is_still_the_users_own()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("b.txt", DamagedDigest.Small);
        var path = here.Fix().JournalPath!;
        var whole = File.ReadAllBytes(path);
        for (var length = 0; length <= whole.Length; length += Effort.Step)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Null(JournalReader.Read(path, FixingFolder.Key, here.Root).Doubt);
        }
    }

    [Fact]
    public void Without_a_key_a_run_is_undone_where_its_journal_is_trusted()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        here.Fix(here.Settings with { Key = null });
        Assert.Contains("It is not signed.", Assert.Throws<InputException>(() => here.Undo()).Message, StringComparison.Ordinal);
        Assert.True(here.Undo(trusts: true).IsComplete);
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
    }

    [Theory]
    [InlineData("a.txt.gz")]
    [InlineData("a.txt")]
    public void A_file_that_another_tool_compressed_gets_its_very_bytes_back(string name)
    {
        // A gzip header with a name and a time, and no compression: none of our tools writes that.
        var original = Stored(DamagedDigest.Small);
        using var here = new FixingFolder().With(name, original);
        var result = here.Fix();

        Assert.Equal(original.Length, result.KeptBytes);
        Assert.Equal(original, here.Bytes(".paperlint/journal/0001.1.original"));
        Assert.True(here.Undo().IsComplete);
        Assert.Equal(original, here.Bytes(name));
        Assert.Equal(["0001.undone"], Directory.GetFiles(here.Path(".paperlint/journal")).Select(Path.GetFileName));
    }

    [Fact]
    public void What_an_earlier_version_left_half_undone_is_not_stuck()
    {
        var original = Stored(DamagedDigest.Small);
        using var here = new FixingFolder().With("a.txt.gz", original);
        var path = here.Fix().JournalPath!;
        // An earlier version kept no original, and was killed after it had compressed the file again.
        var lines = File.ReadAllLines(path).Where(line => !line.StartsWith("{\"seal\"", StringComparison.Ordinal));
        File.WriteAllText(
            path,
            Joined([.. lines])
                .Replace("\"journal\":3,\"sealed\":true", "\"journal\":2", StringComparison.Ordinal)
                .Replace($"\"original\":\"0001.1.original\",\"originalBytes\":{original.Length},", "", StringComparison.Ordinal)
        );
        using (var gzip = new GZipStream(File.Create(here.Path("a.txt.gz")), CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(DamagedDigest.Small));

        Assert.Contains("earlier version", Assert.Throws<InputException>(() => here.Undo()).Message, StringComparison.Ordinal);
        Assert.Equal(UndoOutcome.AlreadyOriginal, Assert.Single(here.Undo(trusts: true).Documents).Outcome);
    }

    [Fact]
    public void An_original_that_is_gone_or_was_changed_is_not_taken_for_one()
    {
        using var here = new FixingFolder().With("a.txt.gz", Stored(DamagedDigest.Small));
        here.Fix();
        var mended = here.Bytes("a.txt.gz");
        here.With(".paperlint/journal/0001.1.original", "x");
        Assert.StartsWith(
            "The journal's content does not restore",
            Assert.Single(here.Undo().Documents).Error!.Message,
            StringComparison.Ordinal
        );
        File.Delete(here.Path(".paperlint/journal/0001.1.original"));
        Assert.Contains("no longer exists", Assert.Single(here.Undo().Documents).Error!.Message, StringComparison.Ordinal);
        Assert.Equal(mended, here.Bytes("a.txt.gz"));
    }

    [Fact]
    public void A_key_is_made_once_and_for_nobody_else()
    {
        using var here = new FixingFolder();
        var folder = here.Path("state/paperlint");
        Assert.Null(JournalKey.Find(folder));
        var keys = new JournalKey[8];
        Parallel.For(0, keys.Length, at => keys[at] = JournalKey.Make(folder));
        Assert.Equal(["state/paperlint/journal.key"], here.Files());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, JournalKey.FileName)));
        Assert.Equal(32, new FileInfo(Path.Combine(folder, JournalKey.FileName)).Length);
        here.With("a.txt", DamagedDigest.Small);
        var journal = here.Fix(here.Settings with { Key = keys[0] }, "a.txt").JournalPath!;
        Assert.All(keys, key => Assert.Null(JournalReader.Read(journal, key, here.Root).Doubt));
    }

    [Fact]
    public void A_key_that_is_damaged_or_open_to_others_is_not_used()
    {
        using var here = new FixingFolder().With("short/journal.key", "abc").With("open/journal.key", new byte[32]).With("file", "");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(here.Path("short/journal.key"), UnixFileMode.UserRead);
        Assert.Contains(
            "It is damaged.",
            Assert.Throws<InputException>(() => JournalKey.Make(here.Path("short"))).Message,
            StringComparison.Ordinal
        );
        if (!OperatingSystem.IsWindows())
            Assert.Contains(
                "Others may read or write it.",
                Assert.Throws<InputException>(() => JournalKey.Make(here.Path("open"))).Message,
                StringComparison.Ordinal
            );
        Assert.StartsWith(
            "The key that signs journals cannot be stored here: ",
            Assert.Throws<InputException>(() => JournalKey.Make(here.Path("file/paperlint"))).Errors[0].Message,
            StringComparison.Ordinal
        );
        Assert.Throws<InputException>(() => JournalKey.Make(null));
    }

    [Fact]
    public void Its_folder_is_what_the_system_has_for_it()
    {
        Needs.Unix();
        Assert.Equal("/s/paperlint", JournalKey.FolderOf(name => name == "XDG_STATE_HOME" ? "/s" : "/h"));
        Assert.Equal("/h/.local/state/paperlint", JournalKey.FolderOf(name => name == "HOME" ? "/h" : "relative"));
        Assert.Null(JournalKey.FolderOf(static _ => null));
    }

    /// <summary>A journal that would change the text of a file to 'harm'.</summary>
    private static void Plant(FixingFolder here, string number, string path)
    {
        var journal = string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                {"journal":3,"sealed":true,"tool":"t","file":"{{path}}","format":"digest","before":"{{Hash(Before)}}","after":"{{Hash(
                    "mine"u8
                )}}","rules":[],"edits":1,"decisions":0}
                {"row":0,"record":"r","field":"title","rules":[],"offset":0,"before":"harm","after":"mine","value":""}
                {"seal":"{{Hash(Before)}}"}

                """
            )
            .ReplaceLineEndings("\n");
        here.With($".paperlint/journal/{number}.jsonl", journal);
    }

    private static byte[] Stored(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.NoCompression, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static string Joined(string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
