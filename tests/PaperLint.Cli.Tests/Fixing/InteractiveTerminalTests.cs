using System.ComponentModel;
using System.Diagnostics;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Fixing;

/// <summary>The dialogue as a person has it: the real program at a real terminal. Where Python cannot make one, these tests say so and pass.</summary>
public sealed class InteractiveTerminalTests(ITestOutputHelper log)
{
    /// <summary>Runs the rest of its arguments at a terminal and answers each prompt with a letter of the first: <c>^</c> is Ctrl-D, <c>!</c> is Ctrl-C. Exits as the program did.</summary>
    private const string Typist = """
        import os, pty, sys
        child, terminal = pty.fork()
        if child == 0:
            os.execvp(sys.argv[2], sys.argv[2:])
        answers, seen = list(sys.argv[1]), b''
        while True:
            try:
                got = os.read(terminal, 4096)
            except OSError:
                break
            if not got:
                break
            sys.stdout.buffer.write(got)
            seen += got
            while b'[q]uit: ' in seen:
                seen = seen.split(b'[q]uit: ', 1)[1]
                os.write(terminal, {'^': b'\x04', '!': b'\x03'}.get(answers[0], answers[0].encode() + b'\n'))
                answers.pop(0)
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        """;

    [Fact]
    public void Answers_typed_at_a_terminal_are_taken()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        var outcome = Type(here, "yny");

        Assert.Equal(1, outcome.Code);
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Mixed).Replace("7%", "7\\%", StringComparison.Ordinal), here.Read("a.txt"));
        Assert.Contains("2 findings fixed", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_input_leaves_with_what_was_agreed_to()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        var outcome = Type(here, "y^");

        Assert.Contains("1 finding fixed", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("5% on average, at most by 7\\%", here.Read("a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Being_interrupted_at_a_question_changes_nothing()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        var outcome = Type(here, "y!");

        Assert.Equal(2, outcome.Code);
        Assert.Equal(DamagedDigest.Mixed, here.Read("a.txt"));
        Assert.False(Directory.Exists(Path.Combine(here.Folder, ".paperlint")));
    }

    private Outcome Type(Workspace here, string answers)
    {
        Needs.Unix();
        try
        {
            using var python = Process.Start(new ProcessStartInfo(
                "python3", ["-c", Typist, answers, "dotnet", Path.Combine(AppContext.BaseDirectory, "paperlint.dll"), "lint", "a.txt", "--interactive", "--color", "never"])
            {
                WorkingDirectory = here.Folder,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            log.WriteLine(output);
            return new Outcome(python.ExitCode, output, "");
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no python3 to make a terminal.");
            throw;
        }
    }
}
