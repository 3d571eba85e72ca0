using System.Security.Cryptography;
using System.Text;
using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Undoing;

namespace PaperLint.Tests.Fixing.Journals;

public sealed class JournalReaderTests
{
    [Fact]
    public void Cut_off_anywhere_it_tells_of_whole_documents_only()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With("b.txt", DamagedDigest.Small);
        var path = here.Fix().JournalPath!;
        var whole = File.ReadAllBytes(path);
        var documents = JournalReader.Read(path).Select(Shown).ToList();
        Assert.Equal(2, documents.Count);
        var second = Encoding.UTF8.GetString(whole).LastIndexOf("{\"journal\"", StringComparison.Ordinal);

        for (var length = 0; length <= whole.Length; length += Effort.Step)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Equal(
                documents.Take(
                    length < second ? 0
                    : length < whole.Length ? 1
                    : 2
                ),
                JournalReader.Read(path).Select(Shown)
            );
        }
    }

    [Fact]
    public void A_changed_byte_is_an_error_or_changes_what_is_read_and_nothing_else()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var path = here.Fix().JournalPath!;
        var whole = File.ReadAllBytes(path);
        // Each value starts at a different offset, so that together they cover every offset.
        foreach (var (start, value) in "\0{}[]\",:-0\n\\x"u8.ToArray().Index())
        {
            for (var at = start % Effort.Step; at < whole.Length; at += Effort.Step)
            {
                var damaged = whole.ToArray();
                damaged[at] = value;
                File.WriteAllBytes(path, damaged);
                if (Record.Exception(() => JournalReader.Read(path)) is { } error)
                    Assert.IsType<InputException>(error);
                // Whatever the journal says, undo either restores the old bytes or leaves the new ones.
                if (at / Effort.Step % 7 == 0 && Record.Exception(() => here.Undo(path, trusts: true)) is { } failure)
                    Assert.IsType<InputException>(failure);
                Assert.True(here.Text("a.txt") is DamagedDigest.Small || here.Text("a.txt") == DamagedDigest.Mended(DamagedDigest.Small));
                if (here.Text("a.txt") == DamagedDigest.Small)
                    here.With("a.txt", DamagedDigest.Mended(DamagedDigest.Small));
                File.Delete(Path.ChangeExtension(path, ".undone"));
            }
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("{}")]
    [InlineData("{\"withdrawn\":true}")]
    [InlineData("{\"journal\":1,\"edits\":-1}")]
    [InlineData("{\"journal\":1,\"edits\":0,\"file\":null}")]
    [InlineData("{\"journal\":1,\"edits\":0,\"file\":\"a\",\"before\":null,\"after\":\"\",\"tool\":\"\",\"rules\":[]}")]
    [InlineData("{\"journal\":1,\"edits\":0,\"file\":\"a\",\"before\":\"\",\"after\":\"\",\"tool\":\"\",\"rules\":[null]}")]
    [InlineData("{\"journal\":1,\"edits\":0,\"file\":\"a\\u0000b\",\"before\":\"\",\"after\":\"\",\"tool\":\"\",\"rules\":[]}")]
    public void What_is_no_journal_is_said_to_be_none(string content)
    {
        using var here = new FixingFolder().With("j.jsonl", content + "\n");
        var error = Assert.Throws<InputException>(() => JournalReader.Read(here.Path("j.jsonl"))).Errors[0];
        Assert.Equal("This is not a PaperLint journal, or it is damaged.", error.Message);
    }

    [Fact]
    public void A_later_version_is_not_guessed_at()
    {
        using var here = new FixingFolder().With("j.jsonl", "{\"journal\":4,\"edits\":0}\n");
        var error = Assert.Throws<InputException>(() => JournalReader.Read(here.Path("j.jsonl"))).Errors[0];
        Assert.Equal("The journal was written by a later version.", error.Message);
    }

    [Theory]
    [InlineData("-1", "4")]
    [InlineData("4", "0")]
    [InlineData("4", "4")]
    public void Edits_that_are_not_in_order_are_damage(string first, string second)
    {
        var (before, after) = ("abcdefgh"u8.ToArray(), "abcdXefgh"u8.ToArray());
        using var here = new FixingFolder()
            .With("a.txt", after)
            .With("j.jsonl", Journal(before, after, Edit(first, "b"), Edit(second, "c")));
        Assert.Throws<InputException>(() => here.Undo("j.jsonl", trusts: true));
        Assert.Equal(after, here.Bytes("a.txt"));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_restored()
    {
        byte[] before = [(byte)'a', 0xFF, 0xC3, (byte)'b'],
            after = [(byte)'a', (byte)'?', (byte)'b'];
        var edit =
            $"{{\"row\":0,\"record\":\"r\",\"field\":\"title\",\"rules\":[],\"offset\":1,\"beforeBase64\":\"{Convert.ToBase64String(before[1..3])}\",\"after\":\"?\",\"value\":\"\"}}\n";
        using var here = new FixingFolder().With("a.txt", after).With("j.jsonl", Journal(before, after, edit));
        Assert.True(here.Undo("j.jsonl", trusts: true).IsComplete);
        Assert.Equal(before, here.Bytes("a.txt"));
    }

    [Fact]
    public void Edits_that_do_not_lead_back_are_not_made()
    {
        var after = "abc"u8.ToArray();
        using var here = new FixingFolder().With("a.txt", after).With("j.jsonl", Journal("xyz"u8.ToArray(), after, Edit("1", "b")));
        Assert.Equal(UndoOutcome.Failed, Assert.Single(here.Undo("j.jsonl", trusts: true).Documents).Outcome);
        Assert.Equal(after, here.Bytes("a.txt"));
        Assert.Equal(["a.txt", "j.jsonl"], here.Files());
    }

    private static string Journal(byte[] before, byte[] after, params string[] edits) =>
        $"{{\"journal\":1,\"tool\":\"t\",\"file\":\"a.txt\",\"format\":\"digest\",\"before\":\"{Hash(before)}\",\"after\":\"{Hash(after)}\",\"rules\":[],\"edits\":{edits.Length}}}\n{string.Concat(edits)}";

    private static string Edit(string offset, string before) =>
        $"{{\"row\":0,\"record\":\"r\",\"field\":\"title\",\"rules\":[],\"offset\":{offset},\"before\":\"{before}\",\"after\":\"\",\"value\":\"\"}}\n";

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Shown(JournalDocument document) =>
        $"{document.Path} {document.HashBefore} {document.HashAfter} {string.Join(' ', document.Edits.Select(edit => $"{edit.Offset}:{Encoding.UTF8.GetString(edit.Before.Span)}>{Encoding.UTF8.GetString(edit.After.Span)}"))}";
}
