using System.Text;
using System.Text.RegularExpressions;
using PaperLint.Reports;

namespace PaperLint.Tests.Reports;

/// <summary>
/// Whatever is written, in pieces of any size, a terminal gets no control sequences but ours, and a CI system no commands.
/// </summary>
public sealed class HarmlessWriterTests
{
    private static readonly string[] Pieces =
    [
        "\e",
        "\e]0;title\a",
        "\e[31m",
        "\u009B31m",
        "\u0090",
        "\u202E",
        "\u2066",
        "\u2069",
        "\u200B",
        "\uFEFF",
        "\u2028",
        "\u2029",
        "\u0085",
        "\r",
        "\n",
        "\r\n",
        "\t",
        " ",
        "\u00A0",
        "\0",
        "\b",
        "\u007F",
        ":",
        "::",
        "::error::x",
        "::stop-commands::",
        "#",
        "##",
        "##[",
        "##[error]",
        "##vso[task.x]",
        "##teamcity[",
        "vso",
        "[",
        "a",
        "ü",
        "漢",
        "😀",
        "\uD83D",
        "\uDE00",
        "\uD800",
        "{\"a\":\"",
        "\"}",
        "⟨U+202E⟩",
    ];

    [Fact]
    public void Nothing_that_is_written_does_anything()
    {
        var random = new Random(11);
        for (var round = 0; round < Effort.Of(20_000); round++)
        {
            var output = new StringWriter { NewLine = "\n" };
            var writer = HarmlessWriter.Around(output);
            for (var piece = random.Next(1, 9); piece > 0; piece--)
            {
                var text = Pieces[random.Next(Pieces.Length)];
                switch (random.Next(4))
                {
                    case 0:
                        foreach (var character in text)
                            writer.Write(character);
                        break;
                    case 1:
                        writer.Write(text.ToCharArray(), 0, text.Length);
                        writer.Flush();
                        break;
                    case 2:
                        writer.WriteLine(text);
                        break;
                    default:
                        writer.Write(text);
                        break;
                }
            }

            // A carriage return directly before a line feed ends the line just as the line feed alone does.
            AssertHarmless(output.ToString().Replace("\r\n", "\n", StringComparison.Ordinal));
        }
    }

    /// <summary>
    /// Our own markup consists of sequences that begin with <c>ESC [</c>; any other text written as markup is still escaped.
    /// </summary>
    [Fact]
    public void Only_whole_sequences_pass_through_the_door_for_them()
    {
        var random = new Random(12);
        for (var round = 0; round < Effort.Of(20_000); round++)
        {
            var output = new StringWriter { NewLine = "\n" };
            var markup = HarmlessWriter.MarkupOf(HarmlessWriter.Around(output));
            for (var piece = random.Next(1, 9); piece > 0; piece--)
                markup.Write(Pieces[random.Next(Pieces.Length)]);
            AssertHarmless(
                Regex.Replace(output.ToString(), @"\e\[[ -?]*[@-~]", "", RegexOptions.None, TimeSpan.FromSeconds(5)).Replace('\r', '\n')
            );
        }
    }

    [Fact]
    public void What_is_harmless_is_written_as_it_is()
    {
        const string Text = "data/a.jsonl:3:7: warning LTX0002: 'C#' [x] a::b — über 漢字 😀\n\tlist: [1, 2]\n# heading\n## heading [1]\n";
        var output = new StringWriter { NewLine = "\n" };
        HarmlessWriter.Around(output).Write(Text);

        Assert.Equal(Text, output.ToString());
    }

    [Fact]
    public void What_is_JSON_stays_the_same_JSON()
    {
        const string Text = """{"a":"##[error]::x ##vso[y]"}""";
        var output = new StringWriter();
        HarmlessWriter.Around(output).Write(Text);

        AssertHarmless(output.ToString());
        using var written = System.Text.Json.JsonDocument.Parse(output.ToString());
        Assert.Equal("##[error]::x ##vso[y]", written.RootElement.GetProperty("a").GetString());
    }

    internal static void AssertHarmless(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            Assert.False(Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'), $"U+{rune.Value:X4} in {Visible.Of(text)}");
            Assert.False(
                rune.Value is (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF or 0xFFFD,
                $"U+{rune.Value:X4} in {Visible.Of(text)}"
            );
        }

        foreach (var line in text.Split('\n'))
        {
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), Visible.Of(line));
            Assert.False(Regex.IsMatch(line, @"##[A-Za-z]*\[", RegexOptions.None, TimeSpan.FromSeconds(5)), Visible.Of(line));
        }
    }
}
