namespace PaperLint.Cli.Tests.Reviewing;

/// <summary>
/// A review as a person sees it: the real program in a real terminal, with single keys and no Enter. If the system cannot create a
/// terminal, these tests are skipped.
/// </summary>
public sealed class ReviewTerminalTests
{
    private const string Papers = """
        {"id": "2403.1", "url": "https://huggingface.co/papers/1", "title": "On Kilns", "abstract": "It gains 4\\% in a day, 5\\% in two, and the the sheets stay flat in 6\\% of cases."}
        {"id": "2403.2", "url": "https://huggingface.co/papers/2", "title": "On Ovens", "abstract": "It gains 7\\% in a day, and the 深度 glass in it, which is as thin as paper, breaks, \\& always will."}

        """;

    private const string ScreenOfItsOwn = "\e[?1049h";
    private const string ScreenOfBefore = "\e[?1049l";
    private const int Terminate = 15;

    [Fact]
    public void Keys_answer_without_enter_and_what_is_decided_is_on_disk_at_once() =>
        AtTerminal(
            (here, terminal) =>
            {
                terminal.Await("LTX0002 escaped-character  warning  4 findings");
                terminal.Type("a", "Accepted: 4 findings.");
                Assert.Equal(4, Lines(here));
                terminal.Type("r", "Why is it right as it is?");
                terminal.Type("A naem\x7f\x7fme.\r", "Rejected: 1 finding.");
                Assert.Equal(5, Lines(here));
                Assert.Contains("\"reason\":\"A name.\"", here.Read(".paperlint/decisions.jsonl"), StringComparison.Ordinal);
                terminal.Type("u", "Undone.");
                Assert.Equal(4, Lines(here));
                // A reason that was given once can be chosen with a digit key.
                terminal.Type("r", "1 A name.");
                terminal.Type("1", "Rejected: 1 finding.");
                Assert.Equal(5, Lines(here));
                terminal.Type("q", "The decisions are in .paperlint/decisions.jsonl.");
                Assert.Equal(0, terminal.AwaitExit());
            }
        );

    [Fact]
    public void A_fix_is_edited_on_its_line() =>
        AtTerminal(
            (here, terminal) =>
            {
                terminal.Await("LTX0002");
                terminal.Type("e", "Write: %");
                // Home, one character, End, two words, Ctrl-W to delete the last word, then a wide character and Backspace to delete it.
                terminal.Type("\e[H!\e[F per cent of\x17深\x7f\r", "Accepted as '!% per cent ': 4 findings.");
                Assert.Contains("\"replacement\":\"!% per cent \"", here.Read(".paperlint/decisions.jsonl"), StringComparison.Ordinal);
                terminal.Type("e", "Write: ");
                terminal.Type("\e", "Nothing was changed.");
                terminal.Type("\x04", "left.");
                Assert.Equal(0, terminal.AwaitExit());
            }
        );

    [Fact]
    public void Single_findings_later_ones_and_a_review_that_goes_on() =>
        AtTerminal(
            (here, terminal) =>
            {
                terminal.Await("LTX0002");
                terminal.Type("o", "1 of 4 findings");
                terminal.Type("a", "2 of 4 findings");
                terminal.Type("g", "3 findings in 2 records");
                terminal.Type("l", "1 postponed");
                Assert.Equal(1, Lines(here));
                terminal.Type("q", "left.");
                Assert.Equal(0, terminal.AwaitExit());

                using var again = Start(here)!;
                again.Await("LTX0002 escaped-character  warning  3 findings");
                again.Type("A", "Accept all 4 findings in 2 groups of LTX0002");
                again.Type("y", "Accepted: 4 findings.");
                again.Type("aaq", "left.");
                Assert.Equal(0, again.AwaitExit());
            }
        );

    [Fact]
    public void Ctrl_C_leaves_the_terminal_as_it_was_and_the_answers_on_disk() =>
        AtTerminal(
            (here, terminal) =>
            {
                terminal.Await("LTX0002");
                terminal.Type("a", "Accepted: 4 findings.");
                Assert.NotEqual(terminal.ModeAtStart, terminal.Mode());
                terminal.Type("\x03");
                Assert.Equal(2, terminal.AwaitExit());
                IsAsItWas(terminal);
                Assert.Equal(4, Lines(here));
            }
        );

    [Fact]
    public void Being_told_to_end_leaves_the_terminal_as_it_was() =>
        AtTerminal(
            (here, terminal) =>
            {
                terminal.Await("LTX0002");
                terminal.Type("e", "Write: ");
                terminal.Signal(Terminate);
                Assert.Equal(2, terminal.AwaitExit());
                IsAsItWas(terminal);
            }
        );

    [Fact]
    public void A_failure_leaves_the_terminal_as_it_was() =>
        AtTerminal(
            (here, terminal) =>
            {
                terminal.Await("LTX0002");
                here.WithFile(".paperlint/decisions.jsonl", "<<<<<<< HEAD\n");
                terminal.Type("a", "decisions.jsonl:1");
                Assert.Equal(2, terminal.AwaitExit());
                IsAsItWas(terminal);
            }
        );

    [Fact]
    public void A_terminal_that_becomes_narrow_is_filled_again() =>
        AtTerminal(
            (here, terminal) =>
            {
                terminal.Await("A/R all of LTX0002  ? help  q quit\r\n");
                terminal.Type("");
                terminal.Resize(40, 20);
                terminal.Await("l later\r\no one by one");
                terminal.Type("?", "-- any key for more");
                terminal.Type("q", "l later\r\no one by one");
                terminal.Type("q", "left.");
                Assert.Equal(0, terminal.AwaitExit());
            }
        );

    private static void IsAsItWas(PseudoTerminal terminal)
    {
        Assert.Equal(terminal.ModeAtStart, terminal.Mode());
        Assert.True(
            terminal.Printed.LastIndexOf(ScreenOfBefore, StringComparison.Ordinal)
                > terminal.Printed.LastIndexOf(ScreenOfItsOwn, StringComparison.Ordinal)
        );
    }

    private static int Lines(Workspace here) =>
        here.Read(".paperlint/decisions.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static PseudoTerminal Start(Workspace here) =>
        PseudoTerminal.Start(here.Folder, 100, 30, [.. TestedProgram.Words, "review", "a.jsonl", "--color", "never"]);

    private static void AtTerminal(Action<Workspace, PseudoTerminal> test)
    {
        using var here = new Workspace().WithFile("a.jsonl", Papers);
        using var terminal = Start(here);
        test(here, terminal);
    }
}
