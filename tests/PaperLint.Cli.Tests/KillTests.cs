using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PaperLint.Cli.Tests;

/// <summary>A run that is killed leaves the old file or the new one, never anything between.</summary>
/// <remarks>
/// A few kills of a small file by default. <c>PAPERLINT_KILLS=1000</c> in the environment makes it so many, on a file of 20 MB.
/// </remarks>
public sealed class KillTests
{
    private static readonly int? Asked = int.TryParse(Environment.GetEnvironmentVariable("PAPERLINT_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : null;

    private static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "paperlint.dll");

    [FixingFact]
    public void Killed_at_any_moment_it_leaves_the_old_file_or_the_new_one()
    {
        using var here = new Workspace();
        var damaged = Encoding.UTF8.GetBytes(DigestOf(Asked is null ? 1_500 : 90_000));
        var mended = SHA256.HashData(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(damaged).Replace("\\%", "%", StringComparison.Ordinal)));
        var original = SHA256.HashData(damaged);
        here.WithBytes("a.txt", damaged);
        var whole = Run(here, kill: null);
        Assert.Equal(mended, HashOf(here));

        var random = new Random(17);
        var outcomes = (Old: 0, New: 0);
        for (var kill = 0; kill < (Asked ?? 5); kill++)
        {
            here.WithBytes("a.txt", damaged);
            // Half of them while the end of the run is near: there it writes, moves and cleans up.
            var moment = kill % 2 == 0 ? random.NextDouble() : 0.7 + 0.4 * random.NextDouble();
            Run(here, whole * moment);
            var hash = HashOf(here);
            Assert.True(hash.AsSpan().SequenceEqual(original) || hash.AsSpan().SequenceEqual(mended), "The file is neither the old one nor the new one.");
            outcomes = hash.AsSpan().SequenceEqual(mended) ? outcomes with { New = outcomes.New + 1 } : outcomes with { Old = outcomes.Old + 1 };

            var walked = here.Run("lint", ".", "--exit-zero");
            Assert.Contains("1 file", walked.Error, StringComparison.Ordinal);
            Assert.Equal(0, walked.Code);
            JournalsAreReadable(here, isNew: hash.AsSpan().SequenceEqual(mended), original);
        }

        Run(here.WithBytes("a.txt", damaged), kill: null);
        Assert.Equal(mended, HashOf(here));
        Assert.Empty(Directory.GetFiles(here.Folder, ".paperlint-*"));
        Console.WriteLine($"{outcomes.Old} kills left the old file, {outcomes.New} the new one.");
    }

    /// <summary>The last journal leads back from what the run left, whichever that is.</summary>
    private static void JournalsAreReadable(Workspace here, bool isNew, byte[] original)
    {
        var folder = Path.Combine(here.Folder, ".paperlint", "journal");
        if (!Directory.Exists(folder) || Directory.GetFiles(folder, "*.jsonl") is not { Length: > 0 } journals)
        {
            Assert.False(isNew, "The file was replaced and no journal says so.");
            return;
        }

        foreach (var journal in journals.OrderDescending())
            Engine.Fixing.JournalReader.Read(journal);
        new Engine.Fixing.Undo(here.Folder).Execute(null, CancellationToken.None);
        Assert.Equal(original, HashOf(here));
        Directory.Delete(folder, recursive: true);
    }

    /// <returns>How long it took.</returns>
    private static TimeSpan Run(Workspace here, TimeSpan? kill)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, "lint", "--fix", "a.txt", "--exit-zero", "--quiet"])
        {
            WorkingDirectory = here.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        if (kill is { } moment && !process.WaitForExit(moment))
            process.Kill();
        process.WaitForExit();
        if (kill is null)
            Assert.Equal(0, process.ExitCode);
        return clock.Elapsed;
    }

    private static byte[] HashOf(Workspace here) => SHA256.HashData(File.ReadAllBytes(Path.Combine(here.Folder, "a.txt")));

    private static string DigestOf(int records)
    {
        var text = new StringBuilder("new\n\nGet trending papers in your email inbox!\n\nMar 18\n\n");
        for (var i = 0; i < records; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Annealing Report {i:00000} on Thin Glass Sheets\n\n");
            text.Append(CultureInfo.InvariantCulture, $"We anneal batch {i:00000} in half the time by moving the air in pulses. ");
            text.Append("Breakage falls by 5\\% on average, and the sheets stay as flat as before, even where the oven is old and small.\n\n");
        }

        return text.ToString();
    }
}

/// <summary>Skipped, and said to be, while the program has no <c>--fix</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FixingFactAttribute : FactAttribute
{
    public FixingFactAttribute()
    {
        using var here = new Workspace();
        Skip = here.Run("lint", "--help").Output.Contains("--fix", StringComparison.Ordinal) ? null : "This build has no --fix yet.";
    }
}
