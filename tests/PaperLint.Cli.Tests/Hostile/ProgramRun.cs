using System.Diagnostics;
using System.Text;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>Runs the program as a separate process with its own environment variables; it must end in time.</summary>
internal static class ProgramRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    public static Outcome In(string folder, IReadOnlyDictionary<string, string?> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(DotNet(), [Path.Combine(AppContext.BaseDirectory, "paperlint.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var isEnded = process.WaitForExit(Longest);
        if (!isEnded)
            process.Kill(entireProcessTree: true);
        Assert.True(isEnded, $"paperlint {string.Join(' ', arguments)} did not end.");
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>The full path, because the working folder may contain a file named dotnet.</summary>
    private static string DotNet() =>
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";
}
