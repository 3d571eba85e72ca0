using System.Text;
using System.Text.Json;

namespace PaperLint.Cli.Tests;

/// <summary>What <c>inspect</c> says about an encoding agrees with what <c>lint</c> finds.</summary>
public sealed class InspectedEncodingTests
{
    private const string Header = "title,abstract\n";

    [Fact]
    public void Bytes_that_are_no_UTF8_are_told_with_the_first()
    {
        using var here = new Workspace().WithBytes(
            "a.csv",
            [.. Encoding.Latin1.GetBytes(Header + "Öfen im Winter,\"Wir messen, wie Öfen kühlen, und zeigen, dass sie es langsam tun.\"\n")]
        );

        Assert.Equal("not valid UTF-8: the first invalid byte is 0xD6 at offset 15, which is 'Ö' in Windows-1252", Inspected(here));
        Assert.Contains(
            "the file has 0xD6 at offset 15, which is not UTF-8 but 'Ö' in Windows-1252",
            here.Run("lint", "a.csv", "--verbose").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(65_535, "é", "UTF-8")]
    [InlineData(65_534, "€", "UTF-8")]
    [InlineData(65_533, "😀", "UTF-8")]
    [InlineData(0, "\uFFFD", "UTF-8")]
    public void A_character_between_two_pieces_is_whole(int before, string character, string expected)
    {
        using var here = new Workspace().WithFile(
            "a.csv",
            Header + new string('x', before - (before == 0 ? 0 : Header.Length)) + character + ",b\n"
        );
        Assert.Equal(expected, Inspected(here));
    }

    [Fact]
    public void A_character_that_the_file_ends_in_is_none()
    {
        using var here = new Workspace().WithBytes("a.csv", [.. Encoding.UTF8.GetBytes(Header + "Kilns,cold"), 0xE2, 0x82]);
        Assert.StartsWith("not valid UTF-8: the first invalid byte is 0xE2 at offset 25", Inspected(here), StringComparison.Ordinal);
    }

    private static string Inspected(Workspace here) =>
        JsonDocument.Parse(here.Run("inspect", "a.csv", "--output", "json").Output).RootElement[0].GetProperty("encoding")[0].GetString()!;
}
