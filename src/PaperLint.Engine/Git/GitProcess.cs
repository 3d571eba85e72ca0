using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PaperLint.Findings;

namespace PaperLint.Engine.Git;

/// <summary>Asks Git things that change nothing: not the files, not the index, not the repository.</summary>
/// <param name="folder">Where Git is run; absolute.</param>
internal sealed class GitProcess(string folder)
{
    /// <summary>Variables for Git, besides those that this process has.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <param name="arguments">What comes from people or from files must not be able to look like an option.</param>
    /// <exception cref="InputException">Git is not installed.</exception>
    /// <exception cref="OperationCanceledException">Git was stopped.</exception>
    public GitAnswer Ask(CancellationToken cancellation, params IEnumerable<string> arguments) => Ask([], cancellation, arguments);

    /// <param name="input">What Git reads from its standard input.</param>
    /// <inheritdoc cref="Ask(CancellationToken, IEnumerable{string})"/>
    public GitAnswer Ask(byte[] input, CancellationToken cancellation, params IEnumerable<string> arguments)
    {
        using var git = Start(arguments);
        using var stop = cancellation.Register(() => Stop(git));
        var error = git.StandardError.ReadToEndAsync(CancellationToken.None);
        var write = Task.Run(() => Write(git, input), CancellationToken.None);
        using var output = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(output);
        write.GetAwaiter().GetResult();
        git.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return new GitAnswer(git.ExitCode, Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length), error.GetAwaiter().GetResult());
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        // No index is refreshed, nobody is asked for a password, and what is quoted from Git is English.
        (string Name, string Value)[] always = [("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"), ("LC_ALL", "C.UTF-8"), ("LANGUAGE", "")];
        foreach (var (name, value) in always.Concat(Variables.Select(variable => (variable.Key, variable.Value))))
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InputException(new InputError(null, null, "Git was not found, and --since asks it what was there before.", "Install Git, or put it on the PATH. What compares without Git is the baseline: paperlint baseline"));
        }
    }

    private static void Write(Process git, byte[] input)
    {
        try
        {
            using var stream = git.StandardInput.BaseStream;
            stream.Write(input);
        }
        catch (IOException)
        {
            // Git went before it had read everything: its answer says why.
        }
    }

    private static void Stop(Process git)
    {
        try
        {
            git.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It had ended by itself.
        }
    }
}

/// <param name="Output">As UTF-8.</param>
/// <param name="Error">What Git said on standard error.</param>
internal sealed record GitAnswer(int ExitCode, string Output, string Error)
{
    public bool IsGood => ExitCode == 0;

    /// <summary>The output as one line.</summary>
    public string Line => Output.TrimEnd('\r', '\n');

    /// <summary>The output as parts that end with NUL.</summary>
    public string[] Parts => Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What went wrong, in Git's words and on one line.</summary>
    public string Complaint =>
        Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() is { } line
            ? line.StartsWith("fatal: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line
            : $"exit code {ExitCode}";
}
