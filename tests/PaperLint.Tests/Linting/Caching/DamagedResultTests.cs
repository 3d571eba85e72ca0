using PaperLint.Findings.Runs;
using PaperLint.Storage.Caching;

namespace PaperLint.Tests.Linting.Caching;

/// <summary>A stored result that is not exactly as it was written is not there.</summary>
public sealed class DamagedResultTests
{
    private const string Lines = """
        {"id": "2403.1", "title": "On Kilns", "abstract": "A kiln of ours gains 4\\% in a day, and the the sheets stay flat."}

        """;

    [Fact]
    public void No_byte_can_change_unnoticed()
    {
        using var here = Here(out var entry);
        var whole = File.ReadAllBytes(entry);
        var folder = CacheFolder.At(here.CachePath);
        var name = Convert.FromHexString(Path.GetFileNameWithoutExtension(entry));
        Assert.True(IsThere());
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(entry, damaged);
            Assert.False(IsThere(), $"Byte {at} of {whole.Length} was changed.");
        }

        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(entry, whole[..length]);
            Assert.False(IsThere(), $"Only {length} of {whole.Length} bytes were left.");
        }

        File.WriteAllBytes(entry, [.. whole, 0]);
        Assert.False(IsThere());

        bool IsThere()
        {
            using var found = folder.Find(name);
            return found?.IsIntact() == true;
        }
    }

    [Fact]
    public void What_is_damaged_is_found_and_stored_again()
    {
        using var here = Here(out var entry);
        var whole = File.ReadAllBytes(entry);
        var folder = CacheFolder.At(here.CachePath);
        var name = Convert.FromHexString(Path.GetFileNameWithoutExtension(entry));
        for (var at = 0; at < whole.Length; at += whole.Length / 20)
        {
            File.WriteAllBytes(entry, [.. whole[..at], (byte)(whole[at] ^ 0x10), .. whole[(at + 1)..]]);
            CheckThatStoredAgain();
            File.WriteAllBytes(entry, whole[..at]);
            CheckThatStoredAgain();
        }

        void CheckThatStoredAgain()
        {
            Check(here);
            // Each time it has another seed.
            using var found = folder.Find(name);
            Assert.True(found?.IsIntact());
        }
    }

    [Fact]
    public void A_result_under_another_name_is_not_one()
    {
        using var here = Here(out var entry);
        var whole = File.ReadAllBytes(entry);
        here.With("b.jsonl", Lines.Replace("2403.1", "2403.2", StringComparison.Ordinal));
        using (here.LintCached(null, "b.jsonl")) { }
        foreach (var other in here.Entries)
            File.WriteAllBytes(other, whole);
        using var expected = here.Lint(null, "b.jsonl");
        using var actual = here.LintCached(null, "b.jsonl");
        CachedFolder.CheckThatSame(expected, actual);
    }

    [Fact]
    public void Nothing_that_stands_in_its_place_is_followed_or_fails_the_run()
    {
        Needs.Unix();
        using var here = Here(out var entry);
        File.Move(entry, here.FullPath("elsewhere"));
        File.CreateSymbolicLink(entry, here.FullPath("elsewhere"));
        Check(here);
        Assert.Null(new FileInfo(entry).LinkTarget);
        File.Delete(entry);
        Directory.CreateDirectory(entry);
        Check(here);
    }

    [Fact]
    public void A_whole_result_that_makes_no_sense_is_one_clear_error()
    {
        using var here = Here(out var entry);
        var folder = CacheFolder.At(here.CachePath);
        var name = Convert.FromHexString(Path.GetFileNameWithoutExtension(entry));
        using (var real = folder.Find(name)!)
        using (var draft = folder.Begin(name)!)
        {
            draft.Block.WriteUnsigned(77);
            draft.Complete(real.Content);
        }

        using var run = here.LintCached(null, "a.jsonl");
        Assert.Contains("could not be read to its end", Assert.Single(run.Summary.Errors).Message, StringComparison.Ordinal);
    }

    private static CachedFolder Here(out string entry)
    {
        var here = new CachedFolder().With("a.jsonl", Lines);
        using RunResult _ = here.LintCached(null, "a.jsonl");
        entry = Assert.Single(here.Entries);
        return here;
    }

    private static void Check(CachedFolder here)
    {
        using var expected = here.Lint(null, "a.jsonl");
        using var actual = here.LintCached(null, "a.jsonl");
        CachedFolder.CheckThatSame(expected, actual);
    }
}
