using System.Runtime.InteropServices;

namespace PaperLint.Benchmarks.Processes;

/// <summary>What PaperLint is measured against, as far as this machine has it, and the program that measures.</summary>
internal sealed class YardstickPrograms
{
    public const string PythonName = "Python loop";

    /// <summary>What ripgrep exits with if there is none of the names.</summary>
    private const int NothingFound = 1;

    private readonly string _folder;
    private readonly Command _program;

    private YardstickPrograms(string folder, Command program, bool isNative)
    {
        (_folder, _program) = (folder, program);
        Kind = isNative ? "native" : "portable";
        Python = Shell.TryRun("python3", "-c", "import sys; print(sys.executable)");
        Ripgrep = Shell.TryRun("rg", "--version") is null ? null : "rg";
    }

    public string Kind { get; }

    public string? Python { get; }

    public string? Ripgrep { get; }

    public Command Nothing => _program.With("nothing") with { Name = $"an empty program ({Kind})" };

    public Command ReadingLoop(string file) => _program.With("read", file) with { Name = $"reading loop ({Kind})" };

    public Command? PythonLoop(string file) =>
        Python is null ? null : new Command(PythonName, Python, Path.Combine(_folder, "regex_loop.py"), file);

    public Command? Search(string file) =>
        Ripgrep is null
            ? null
            : new Command(
                "rg, thirty names",
                Ripgrep,
                "--no-config",
                "--search-zip",
                "--count-matches",
                "-F",
                "-f",
                Path.Combine(_folder, "names.txt"),
                file
            )
            {
                Accepts = [0, NothingFound],
            };

    /// <summary>What this machine lacks; the tables say so.</summary>
    public IEnumerable<string> Missing
    {
        get
        {
            if (Python is null)
                yield return "Python is not installed, so there is no Python loop.";
            if (Ripgrep is null)
                yield return "ripgrep is not installed, so there is no `rg`.";
        }
    }

    /// <param name="native">Whether to build native programs: native code is compared with native code.</param>
    public static YardstickPrograms Build(bool native)
    {
        var project = Path.Combine(PaperFile.Root, "tests", "PaperLint.Yardsticks");
        if (!native)
        {
            var library = Path.Combine(AppContext.BaseDirectory, "yardsticks.dll");
            return new YardstickPrograms(AppContext.BaseDirectory, new Command("", "dotnet", library), isNative: false);
        }

        var folder = Path.Combine(PaperFile.Root, "artifacts", "yardsticks");
        Shell.Run(
            project,
            new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1" },
            "dotnet",
            ["publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "--nologo", "-v", "q"]
        );
        return new YardstickPrograms(folder, new Command("", Path.Combine(folder, "yardsticks")), isNative: true);
    }

    /// <summary>Runs a command as a process of its own and measures it from start to end.</summary>
    public MeasuredRun Measure(Command command, string folder, IReadOnlyDictionary<string, string> environment, bool onTerminal)
    {
        var measuring = _program.With(["measure", onTerminal ? "terminal" : "null", .. command.Words]);
        var printed = Shell.Run(folder, environment, measuring.Words[0], measuring.Words[1..]);
        var run = MeasuredRun.Parse(printed.Output);
        return command.Accepts.Contains(run.ExitCode)
            ? run
            : throw new InvalidOperationException($"'{string.Join(' ', command.Words)}' exited with {run.ExitCode}: {printed.Error}");
    }
}
