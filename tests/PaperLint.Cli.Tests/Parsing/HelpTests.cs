using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Parsing;

/// <summary>Help fits the terminal it is read on.</summary>
public sealed class HelpTests
{
    private static readonly string[] Commands =
    [
        "lint",
        "review",
        "baseline",
        "why",
        "suppress",
        "undo",
        "inspect",
        "init",
        "config",
        "rules",
        "explain",
        "clean",
    ];

    [Fact]
    public void The_help_of_every_command_as_a_terminal_of_80_columns_shows_it()
    {
        using var here = At(80);

        Snapshot.Verify(string.Join("\n\n", Commands.Prepend("").Select(command => $"$ paperlint {command}\n{Help(here, command)}")));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(200)]
    public void Nothing_is_wider_than_the_terminal_but_a_line_to_copy_and_no_word_is_broken(int columns)
    {
        using var here = At(columns);
        using var wide = At(1_000);
        foreach (var command in Commands.Prepend(""))
        {
            var help = Help(here, command);

            Assert.All(
                help.Split('\n')
                    .Where(line =>
                        !line.TrimStart().StartsWith("paperlint ", StringComparison.Ordinal)
                        && !line.Contains("| paperlint", StringComparison.Ordinal)
                    ),
                line => Assert.True(line.Length <= columns, line)
            );
            Assert.Equal(Words(Help(wide, command)), Words(help));
        }
    }

    private static Workspace At(int columns) => new() { Host = host => host with { Width = columns } };

    private static string Help(Workspace here, string command) =>
        here.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
