using System.Text;
using PaperLint.Benchmarks.Processes;

namespace PaperLint.Benchmarks.Reporting;

/// <summary>Under what conditions figures were measured.</summary>
internal sealed record Conditions(
    int Runs,
    string Command,
    string Commit,
    string Machine,
    double? LoadBefore,
    IReadOnlyList<string> Missing
)
{
    public static Conditions Of(int runs, IReadOnlyList<string> words, YardstickPrograms yardsticks) =>
        new(runs, CommandOf(words), CommitOfCheckout(), Processes.Machine.Words(), Processes.Machine.Load(), [.. yardsticks.Missing]);

    public string Words()
    {
        var text = new StringBuilder();
        text.Append(Figures.Invariant($"- Command: `{Command}`\n"));
        text.Append(Figures.Invariant($"- Commit of the checkout: {Commit}\n"));
        text.Append(Figures.Invariant($"- Machine: {Machine}\n"));
        text.Append(Figures.Invariant($"- {Runs} runs of each process, in turn; medians, least and most in brackets\n"));
        if (LoadBefore is { } before && Processes.Machine.Load() is { } now)
        {
            text.Append(
                Figures.Invariant(
                    $"- Load average of a minute: {before:0.0} when it began, {now:0.0} when it ended; on a quiet machine 0 and 1 to 2\n"
                )
            );
        }

        foreach (var missing in Missing)
            text.Append(Figures.Invariant($"- {missing}\n"));
        return text.ToString();
    }

    /// <summary>The command as somebody else would give it: without the folders of this machine.</summary>
    private static string CommandOf(IReadOnlyList<string> words)
    {
        List<string> shown = ["dotnet run -c Release --project tests/PaperLint.Benchmarks --"];
        for (var i = 0; i < words.Count; i++)
        {
            var isPath = i > 0 && words[i - 1] is "--program" or "--folder" or "--model";
            shown.Add(isPath ? WithoutFolder(words[i]) : words[i]);
        }

        return string.Join(' ', shown);
    }

    private static string WithoutFolder(string word)
    {
        var path = word[(word.IndexOf('=') + 1)..];
        return word[..^path.Length] + Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
    }

    private static string CommitOfCheckout()
    {
        var commit = Shell.TryRun("git", "-C", PaperFile.Root, "rev-parse", "--short=10", "HEAD") ?? "unknown";
        var isChanged = Shell.TryRun("git", "-C", PaperFile.Root, "status", "--porcelain", "--untracked-files=no") is { Length: > 0 };
        return isChanged ? $"{commit}, with changes" : commit;
    }
}
