using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PaperLint.Findings;

namespace PaperLint.Sources.Git;

/// <summary>
/// Runs Git commands that change nothing (no files, no index, no repository) and start no other program. Created by
/// <see cref="GitRepository"/>.
/// </summary>
/// <param name="folder">The absolute path of the folder in which Git runs.</param>
/// <param name="variables">Additional variables for Git.</param>
public sealed class GitProcess(string folder, IReadOnlyDictionary<string, string> variables)
{
    /// <summary>Git with only the user's and the system's configuration.</summary>
    /// <param name="folder">Absolute, and not in a checkout.</param>
    public static GitProcess WithoutRepository(string folder) =>
        new(folder, new Dictionary<string, string> { ["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(folder) ?? "" });

    /// <summary>The same, with one more variable.</summary>
    public GitProcess With(string name, string value) => new(folder, new Dictionary<string, string>(variables) { [name] = value });

    /// <param name="arguments">Arguments from users or files must not be mistaken for options.</param>
    /// <exception cref="InputException">Git is not installed.</exception>
    /// <exception cref="OperationCanceledException">Git was stopped.</exception>
    public GitAnswer Ask(CancellationToken cancellation, params IEnumerable<string> arguments) => Ask([], cancellation, arguments);

    /// <param name="input">The standard input of Git.</param>
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
        return new GitAnswer(
            git.ExitCode,
            Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length),
            error.GetAwaiter().GetResult()
        );
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var program = GitProgram.Find() ?? throw NotFound();
        var start = new ProcessStartInfo(program, GitEnvironment.Options.Concat(arguments))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        GitEnvironment.Restrict(start.Environment);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw NotFound();
        }
    }

    private static InputException NotFound() =>
        new(
            new InputError(
                null,
                null,
                "Git was not found, but --since and --staged need it.",
                "Install Git, or add it to the PATH. To compare without Git, use a baseline: paperlint baseline"
            )
        );

    private static void Write(Process git, byte[] input)
    {
        try
        {
            using var stream = git.StandardInput.BaseStream;
            stream.Write(input);
        }
        catch (IOException)
        {
            // Git exited before it had read everything; its answer says why.
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
            // It has already exited.
        }
    }
}

/// <param name="Output">Decoded as UTF-8.</param>
/// <param name="Error">The standard error of Git.</param>
public sealed record GitAnswer(int ExitCode, string Output, string Error)
{
    private static readonly string[] Prefixes = ["fatal: ", "error: "];

    public bool IsGood => ExitCode == 0;

    /// <summary>The output as one line.</summary>
    public string Line => Output.TrimEnd('\r', '\n');

    /// <summary>The output as parts that end with NUL.</summary>
    public string[] Parts => Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What went wrong, in Git's words, on one line.</summary>
    public string Complaint =>
        Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() is { } line
            ? Prefixes.FirstOrDefault(prefix => line.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix
                ? line[prefix.Length..]
                : line
            : $"exit code {ExitCode}";
}
