using System.Text.RegularExpressions;
using FsCheck.Fluent;
using PaperLint.Analyzers.Protection;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Analyzers.Protection;

public sealed class WrittenCommandsTests
{
    private const string Grammar = @"\\(?:[A-Za-z]+\*?|[^A-Za-z\s])(?:\[[^\]\r\n]{0,40}\]|\{[^{}\r\n]{0,60}\})*";

    private static readonly string[] Pieces =
    [
        "\\",
        "\\alpha",
        "\\%",
        "\\\\",
        "*",
        "{",
        "}",
        "[",
        "]",
        "{x}",
        "[3]",
        " ",
        "\n",
        "\u00A0",
        "a",
        "é",
        "\uD835",
        "$",
        "{a b}",
        new('x', 38),
        new('y', 59),
        "\r\n",
    ];

    [Fact]
    public void Commands_are_those_of_the_grammar() => Law.Holds(Gen.Elements(Pieces).ArrayOf(), pieces =>
        {
            var text = string.Concat(pieces);
            Assert.Equal(
                Regex.Matches(text, Grammar, RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => (match.Index, match.Length)),
                WrittenCommands.In(text).Select(command => (command.Start, command.Length))
            );
        });
}
