using System.Diagnostics;

namespace PaperLint.Cli.Tests;

/// <summary>Runs the real program in a shell, which can start it in ways that nothing else can.</summary>
internal static class Shell
{
    /// <summary>Nothing here takes long, and a program that hangs must not hang the tests.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    /// <param name="command">A shell command, in which <c>paperlint</c> is the program.</param>
    public static async Task<Outcome> Run(Workspace here, string command)
    {
        using var shell = Start(here, command);
        shell.StandardInput.Close();
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        try
        {
            await shell.WaitForExitAsync().WaitAsync(Most);
        }
        finally
        {
            if (!shell.HasExited)
                shell.Kill(entireProcessTree: true);
        }

        return new Outcome(shell.ExitCode, await output, await error);
    }

    /// <inheritdoc cref="Run"/>
    public static Process Start(Workspace here, string command) =>
        Process.Start(
            new ProcessStartInfo("sh", ["-c", $"paperlint() {{ {TestedProgram.InShell} \"$@\"; }}; {command}"])
            {
                WorkingDirectory = here.Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
}
