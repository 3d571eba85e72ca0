using System.Diagnostics;

namespace PaperLint.Cli.Tests;

/// <summary>How far a run that fixes a file in place has come, as seen from its folder.</summary>
public enum RunStage
{
    Started,

    /// <summary>The draft is being written or checked beside the old file.</summary>
    Drafted,

    /// <summary>The journal is being written, or is complete and the draft is about to replace the old file.</summary>
    Journalled,
}

/// <summary>A process that fixes <c>a.txt</c> with the rule set <c>.rules/one.yml</c>, and may be killed before it ends.</summary>
internal static class KilledRun
{
    /// <returns>When the run reached each stage.</returns>
    public static RunTimes ToItsEnd(string folder)
    {
        var before = Drafts(folder);
        using var process = Start(folder);
        var clock = Stopwatch.StartNew();
        var reached = new TimeSpan[3];
        foreach (var stage in new[] { RunStage.Drafted, RunStage.Journalled })
        {
            Await(process, folder, before, stage);
            reached[(int)stage] = clock.Elapsed;
        }

        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return new RunTimes(reached, clock.Elapsed);
    }

    /// <summary>Kills the process some time after it has reached a stage, unless it has already ended.</summary>
    /// <returns>At which point the kill came.</returns>
    public static string Killed(string folder, RunStage stage, TimeSpan later)
    {
        var before = Drafts(folder);
        using var process = Start(folder);
        Await(process, folder, before, stage);
        if (process.WaitForExit(later))
        {
            Assert.Equal(0, process.ExitCode);
            return "after the run's own end";
        }

        process.Kill();
        process.WaitForExit();
        var draft = Drafts(folder).Except(before, StringComparer.Ordinal).SingleOrDefault();
        return (draft, HasJournal(folder)) switch
        {
            (null, false) => "before the draft",
            (null, true) => "after the draft was moved",
            (_, true) => "while or after journalling",
            _ when new FileInfo(draft).Length < new FileInfo(Path.Combine(folder, "a.txt")).Length * 9 / 10 => "while drafting",
            _ => "while checking the draft",
        };
    }

    private static Process Start(string folder)
    {
        var process = Process.Start(
            TestedProgram.In(folder, "lint", "--fix", "a.txt", "--exit-zero", "--quiet", "--ruleset", ".rules/one.yml")
        )!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static void Await(Process process, string folder, IReadOnlyCollection<string> before, RunStage stage)
    {
        while (!process.HasExited && !IsReached())
            Thread.Sleep(1);

        bool IsReached() =>
            stage switch
            {
                RunStage.Started => true,
                RunStage.Drafted => Drafts(folder).Except(before, StringComparer.Ordinal).Any(),
                _ => HasJournal(folder),
            };
    }

    /// <summary>Includes drafts that earlier, killed runs left.</summary>
    private static string[] Drafts(string folder) => Directory.GetFiles(folder, ".paperlint-*");

    private static bool HasJournal(string folder) =>
        Path.Combine(folder, ".paperlint", "journal") is var journals
        && Directory.Exists(journals)
        && Directory.GetFiles(journals, "*.jsonl").Length > 0;
}

/// <param name="Reached">When each stage began, measured from the start of the process.</param>
internal sealed record RunTimes(IReadOnlyList<TimeSpan> Reached, TimeSpan End)
{
    /// <summary>The time from the start of a stage to the end.</summary>
    public TimeSpan From(RunStage stage) => End - Reached[(int)stage];
}
