using System.Diagnostics;

namespace PaperLint.Benchmarks.Processes;

/// <summary>What a program has printed.</summary>
internal sealed record Printed(string Output, string Error);

/// <summary>Runs programs that are not measured, such as Git and the compiler.</summary>
internal static class Shell
{
    /// <exception cref="InvalidOperationException">The program failed; the message has what it printed.</exception>
    public static Printed Run(
        string folder,
        IReadOnlyDictionary<string, string>? environment,
        string program,
        params IEnumerable<string> words
    )
    {
        var start = new ProcessStartInfo(program, words)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        Task.WaitAll(output, error);
        return process.ExitCode == 0
            ? new Printed(output.Result, error.Result)
            : throw new InvalidOperationException(
                $"'{program} {string.Join(' ', words)}' exited with {process.ExitCode}: {output.Result}{error.Result}"
            );
    }

    /// <returns>What the program prints, without the last line break; null if it is missing or fails.</returns>
    public static string? TryRun(string program, params IEnumerable<string> words)
    {
        try
        {
            return Run(Path.GetTempPath(), environment: null, program, words).Output.TrimEnd();
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
