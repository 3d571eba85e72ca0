using System.Diagnostics;
using System.Globalization;

namespace PaperLint.Benchmarks;

/// <summary>Measures a whole process on one small digest against a .NET program that does nothing.</summary>
internal static class ColdStart
{
    public static void Print()
    {
        var nothing = Measure.Of(() => Run(typeof(ColdStart).Assembly.Location, "nothing"));
        var digest = Measure.Of(() =>
            Run(Path.Combine(AppContext.BaseDirectory, "paperlint.dll"), "lint", PaperFile.Digest(), "--exit-zero")
        );
        Console.WriteLine("whole processes");
        Console.WriteLine($"  {"a program that does nothing", -30} {nothing}");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {"linting a digest", -30} {digest}  {"", 12}  ratio {digest.RatioTo(nothing), 6:N1}"
            )
        );
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Task.WaitAll(output, error);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{program}' exited with {process.ExitCode}: {error.Result}");
    }
}
