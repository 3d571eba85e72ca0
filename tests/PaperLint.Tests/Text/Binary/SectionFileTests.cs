using System.Runtime.InteropServices;
using FsCheck.Fluent;
using PaperLint.Text.Binary;

namespace PaperLint.Tests.Text.Binary;

public sealed class SectionFileTests
{
    private static readonly FileSignature Signature = new("TEST", 7, "test file");

    [Fact]
    public void Sections_come_back() => Law.Holds(ArbMap.Default.GeneratorFor<byte[][]>(), contents =>
        {
            var file = SectionFile.Open(
                Signature,
                SectionFile.Write(Signature, [.. contents.Select((content, number) => new Section($"{number}", content))])
            );

            for (var number = 0; number < contents.Length; number++)
                Assert.Equal(contents[number], file.Find($"{number}")!.Value.ToArray());
            Assert.Null(file.Find($"{contents.Length}"));
        });

    [Fact]
    public void A_section_is_given_where_it_lies()
    {
        var bytes = SectionFile.Write(Signature, new Section("a", new byte[] { 1, 2 }), new Section("b", new byte[] { 3, 4, 5 }));

        Assert.True(MemoryMarshal.TryGetArray(SectionFile.Open(Signature, bytes).Find("b")!.Value, out var section));

        Assert.Same(bytes, section.Array);
        Assert.Equal((bytes.Length - 3, 3), (section.Offset, section.Count));
    }

    [Fact]
    public void A_section_that_nobody_asks_for_is_not_looked_at()
    {
        var bytes = SectionFile.Write(Signature, new Section("known", new byte[] { 1 }), new Section("unknown", new byte[] { 2 }));
        bytes[^1] ^= 1;

        var file = SectionFile.Open(Signature, bytes);

        Assert.Equal([1], file.Find("known")!.Value.ToArray());
        Assert.Equal(
            "The test file is damaged: its section 'unknown' is not as it was written.",
            Assert.Throws<InvalidDataException>(() => file.Find("unknown")).Message
        );
    }

    [Fact]
    public void Every_bit_counts()
    {
        var bytes = SectionFile.Write(Signature, new Section("first", new byte[] { 1, 2, 3 }), new Section("", new byte[200]));

        for (var bit = 0; bit < 8 * bytes.Length; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<InvalidDataException>(() => ReadAll(bytes));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<InvalidDataException>(() => ReadAll(bytes[..length]));
        Assert.Throws<InvalidDataException>(() => ReadAll([.. bytes, 0]));
    }

    [Fact]
    public void What_is_wrong_is_said()
    {
        var bytes = SectionFile.Write(Signature, new Section("a", new byte[] { 1, 2 }));

        Assert.Equal("This is not a test file.", Refusal(new FileSignature("TASK", 7, "test file"), bytes));
        Assert.Equal(
            "The test file has version 7; this program reads version 8.",
            Refusal(new FileSignature("TEST", 8, "test file"), bytes)
        );
        Assert.Equal("The test file is cut short.", Refusal(Signature, bytes[..^1]));
        Assert.Equal("The test file is damaged: it goes on after its end.", Refusal(Signature, [.. bytes, 0]));
        Assert.Equal(
            "The test file is damaged: it has no section 'b'.",
            Assert.Throws<InvalidDataException>(() => SectionFile.Open(Signature, bytes).Read("b")).Message
        );
    }

    [Fact]
    public void No_two_sections_have_one_name() =>
        Assert.Throws<ArgumentException>(() => SectionFile.Write(Signature, new Section("a", default), new Section("a", default)));

    private static void ReadAll(byte[] bytes)
    {
        var file = SectionFile.Open(Signature, bytes);
        file.Read("first");
        file.Read("");
    }

    private static string Refusal(FileSignature signature, byte[] bytes) =>
        Assert.Throws<InvalidDataException>(() => SectionFile.Open(signature, bytes)).Message;
}
