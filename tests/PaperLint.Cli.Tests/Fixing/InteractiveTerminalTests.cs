using PaperLint.Cli.Tests.Reviewing;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Fixing;

/// <summary>The dialogue as a person sees it: the real program in a real terminal.</summary>
public sealed class InteractiveTerminalTests
{
    [Fact]
    public void Keys_answer_without_enter_and_nothing_is_written_before_the_last_one() => AtTerminal("a.txt", (here, terminal) =>
        {
            terminal.Await("LTX0002 escaped-character  warning  2 findings");
            terminal.Type("y", "Accepted: 2 findings.");
            terminal.Type("n", "Nothing is left to decide.");
            Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
            terminal.Type("q", "2 findings fixed");
            Assert.Equal(1, terminal.AwaitExit());
            Assert.Equal(DamagedDigest.Mixed.Replace("\\%", "%", StringComparison.Ordinal), here.Read("a.txt"));
            Assert.Equal(terminal.ModeAtStart, terminal.Mode());
        });

    [Fact]
    public void The_end_of_input_leaves_with_what_was_agreed_to() => AtTerminal("a.txt", (here, terminal) =>
        {
            terminal.Await("LTX0002");
            terminal.Type("o", "1 of 2 findings");
            terminal.Type("a", "2 of 2 findings");
            terminal.Type("\x04", "1 finding fixed");
            Assert.Equal(1, terminal.AwaitExit());
            Assert.Contains("5% on average, at most by 7\\%", here.Read("a.txt"), StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("aa")]
    [InlineData("e")]
    public void Being_interrupted_at_a_question_changes_nothing(string keys) => AtTerminal("a.txt", (here, terminal) =>
        {
            terminal.Await("LTX0002");
            terminal.Type(
                keys,
                keys switch
                {
                    "a" => "LTX0001",
                    "aa" => "Nothing is left to decide.",
                    "e" => "Write: ",
                    _ => "",
                }
            );
            terminal.Type("\x03");
            Assert.Equal(2, terminal.AwaitExit());
            Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
            Assert.False(Directory.Exists(Path.Combine(here.Folder, ".paperlint")));
            Assert.Equal(terminal.ModeAtStart, terminal.Mode());
        });

    [Fact]
    public void Being_killed_at_a_question_changes_nothing() => AtTerminal("a.txt", (here, terminal) =>
        {
            terminal.Await("LTX0002");
            terminal.Type("a", "Accepted: 2 findings.");
            terminal.Signal(9);
            Assert.Equal(-9, terminal.AwaitExit());
            Assert.Equal([Path.Combine(here.Folder, "a.txt")], Directory.GetFiles(here.Folder, "*", SearchOption.AllDirectories));
            Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
        });

    /// <summary>The report goes to the file, and the questions are still shown.</summary>
    [Fact]
    public void Questions_are_asked_at_the_terminal_where_the_report_goes_elsewhere() => AtTerminal("a.txt > report", (here, terminal) =>
        {
            terminal.Await("LTX0002");
            terminal.Type("aaq", "3 findings fixed");
            Assert.Equal(1, terminal.AwaitExit());
            Assert.Contains("LTX0002", here.Read("report"), StringComparison.Ordinal);
            Assert.DoesNotContain("quit", here.Read("report"), StringComparison.Ordinal);
        });

    private static void AtTerminal(string arguments, Action<Workspace, PseudoTerminal> test)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        using var terminal = PseudoTerminal.Start(
            here.Folder,
            100,
            30,
            "sh",
            "-c",
            $"exec {TestedProgram.InShell} lint --interactive --color never {arguments}"
        );
        test(here, terminal);
    }
}
