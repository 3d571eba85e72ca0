using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Text.Binary;

namespace PaperLint.Tests.Text.Binary;

/// <summary>What is written can be read back; anything else is refused immediately, with a message.</summary>
public sealed class ValueTests
{
    private static readonly Action<ValueReader>[] Reads =
    [
        reader => reader.ReadLong(),
        reader => reader.ReadInt(),
        reader => reader.ReadBool(),
        reader => reader.ReadHash(),
        reader => reader.ReadString(),
        reader => reader.ReadBytes(),
        reader => reader.ReadStrings(),
        reader => reader.ReadOptionalString(),
        reader => reader.ReadOptionalLong(),
        reader => reader.ReadTextSpan(),
        reader => reader.ReadByteSpan(),
        reader => reader.ReadTextEdit(),
        reader => reader.ReadAll(_ => 0L),
    ];

    private static readonly Gen<long> Numbers = Gen.OneOf(
        Gen.Choose(-200, 200).Select(number => (long)number),
        ArbMap.Default.GeneratorFor<long>(),
        Gen.Elements(long.MinValue, long.MaxValue, int.MinValue, int.MaxValue)
    );

    [Fact]
    public void Numbers_come_back() => Law.Holds(Numbers, number =>
        {
            Assert.Equal(number, Reader(writer => writer.Write(number)).ReadLong());
            Assert.Equal((ulong)number, Reader(writer => writer.WriteUnsigned((ulong)number)).ReadUnsigned());
            Assert.Equal((ulong)number, Reader(writer => writer.WriteHash((ulong)number)).ReadHash());
            Assert.Equal(number, Reader(writer => writer.WriteOptional(number)).ReadOptionalLong());
        });

    /// <summary>Including halves of surrogate pairs.</summary>
    [Fact]
    public void Texts_come_back() => Law.Holds(Law.SomeOf('a', 'é', '日', '\0', '\n', '\ud83d', '\ude00'), units =>
        {
            var text = new string(units);
            Assert.Equal(text, Reader(writer => writer.Write(text)).ReadString());
            Assert.Equal(text, Reader(writer => writer.WriteOptional(text)).ReadOptionalString());
        });

    [Fact]
    public void Lists_come_back() =>
        Law.Holds(Law.SomeOf("", "a", "'times' touches a number", "\ud83d"), texts =>
            Assert.Equal(texts, Reader(writer => writer.WriteAll(texts)).ReadStrings())
        );

    [Fact]
    public void What_is_missing_is_missing_when_it_is_read()
    {
        Assert.Null(Reader(writer => writer.WriteOptional((string?)null)).ReadOptionalString());
        Assert.Null(Reader(writer => writer.WriteOptional((long?)null)).ReadOptionalInt());
        Assert.Null(Reader(writer => writer.WriteOptional<string>(null, (_, _) => { })).ReadOptional(reader => reader.ReadString()));
    }

    [Fact]
    public void Small_numbers_and_short_texts_take_one_byte_more_at_most()
    {
        Assert.Equal(1, Length(writer => writer.Write(-64)));
        Assert.Equal(1, Length(writer => writer.Write(63)));
        Assert.Equal(10, Length(writer => writer.Write(long.MinValue)));
        Assert.Equal(64, Length(writer => writer.Write(new string('a', 63))));
    }

    [Fact]
    public void Any_bytes_give_a_value_or_a_clear_error() =>
        Law.Holds(Gen.Zip(ArbMap.Default.GeneratorFor<byte[]>(), Gen.Choose(0, Reads.Length - 1).ListOf(5)), example =>
        {
            var reader = new ValueReader(example.Item1, "file");
            var error = Record.Exception(() => example.Item2.ToList().ForEach(number => Reads[number](reader)));
            if (error is not null)
                Assert.Matches("^The file is (cut short|damaged: .+)\\.$", Assert.IsType<InvalidDataException>(error).Message);
        });

    /// <summary>A length is compared with the number of bytes left before anything is allocated.</summary>
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    public void A_length_that_nothing_stands_behind_costs_nothing(long length)
    {
        var bytes = Reader(writer => writer.WriteUnsigned((ulong)length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Assert.All<Action>(
            [() => bytes.ReadString(), () => bytes.ReadBytes(), () => bytes.ReadStrings(), () => bytes.ReadAll(_ => 0L)],
            read => Assert.Throws<InvalidDataException>(read)
        );
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Numbers_stand_for_the_things_they_were_given_to()
    {
        var names = new ReferenceTable<string>(StringComparer.Ordinal);
        var writer = new ValueWriter();
        foreach (var name in new[] { "arxiv", "default", "arxiv" })
            names.Write(writer, name);
        Assert.Equal([0, 1, 0], writer.Written.ToArray());

        var reader = new ValueReader(new byte[] { 1, 0, 2 }, "file");
        Assert.Equal(("default", "arxiv"), (names.Read(reader), names.Read(reader)));
        Assert.Equal(
            "The file is damaged: a number refers to nothing.",
            Assert.Throws<InvalidDataException>(() => names.Read(reader)).Message
        );
    }

    /// <summary>The checksums that RFC 3720 gives as examples.</summary>
    [Theory]
    [InlineData(0x00, 0x8a9136aa)]
    [InlineData(0xff, 0x62a8ab43)]
    public void The_checksum_is_the_known_one(byte value, uint sum) =>
        Assert.Equal(sum, Checksum.Of(Enumerable.Repeat(value, 32).ToArray()));

    [Fact]
    public void The_checksum_takes_in_what_is_left_after_whole_words() => Assert.Equal(0xe3069283, Checksum.Of("123456789"u8));

    private static ValueReader Reader(Action<ValueWriter> write)
    {
        var writer = new ValueWriter();
        write(writer);
        return new ValueReader(writer.Written.ToArray(), "file");
    }

    private static int Length(Action<ValueWriter> write)
    {
        var writer = new ValueWriter();
        write(writer);
        return writer.Length;
    }
}
