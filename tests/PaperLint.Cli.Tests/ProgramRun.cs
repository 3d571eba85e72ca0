using System.Diagnostics;
using System.Text;

namespace PaperLint.Cli.Tests;

/// <summary>Runs the program as a separate process with its own environment variables; it must end in time.</summary>
internal static class ProgramRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    /// <param name="variables">Environment variables to change; null removes one.</param>
    public static Outcome In(string folder, IReadOnlyDictionary<string, string?> variables, params string[] arguments) =>
        Of(TestedProgram.Words, folder, variables, "", arguments);

    /// <param name="words">Start the program, as in <see cref="TestedProgram.Words"/>.</param>
    /// <param name="input">All of standard input.</param>
    /// <inheritdoc cref="In"/>
    public static Outcome Of(
        IReadOnlyList<string> words,
        string folder,
        IReadOnlyDictionary<string, string?> variables,
        string input,
        params string[] arguments
    )
    {
        var start = TestedProgram.Of(words, folder, arguments);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var bytes = new MemoryStream();
        var output = process.StandardOutput.BaseStream.CopyToAsync(bytes);
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended, or closed its input, before it had read everything.
        }

        var isEnded = process.WaitForExit(Longest);
        if (!isEnded)
            process.Kill(entireProcessTree: true);
        Assert.True(isEnded, $"paperlint {string.Join(' ', arguments)} did not end.");
        process.WaitForExit();
        output.GetAwaiter().GetResult();
        return new Outcome(process.ExitCode, Encoding.UTF8.GetString(bytes.ToArray()), error.GetAwaiter().GetResult())
        {
            Bytes = bytes.ToArray(),
        };
    }
}
