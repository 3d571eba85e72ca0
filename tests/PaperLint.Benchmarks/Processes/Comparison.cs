using PaperLint.Benchmarks.Scenarios;

namespace PaperLint.Benchmarks.Processes;

/// <summary>Who takes part in a case.</summary>
internal enum Part
{
    Program,
    Nothing,
    ReadingLoop,
    Other,
}

/// <summary>A participant with its runs.</summary>
/// <param name="Scale">By what its figures are multiplied, because it ran on the beginning of the file only.</param>
internal sealed record Participant(string Name, Part Part, Series Series, double Scale = 1);

/// <summary>The result of a case.</summary>
internal sealed record CaseResult(Case Case, IReadOnlyList<Participant> Participants)
{
    /// <summary>
    /// What the programs are compared with: the reading loop, or the empty program where there is nothing for the loop to read.
    /// </summary>
    public Participant? Yardstick =>
        Participants.FirstOrDefault(one => one.Part == Part.ReadingLoop) ?? Participants.FirstOrDefault(one => one.Part == Part.Nothing);

    public IEnumerable<Participant> Programs => Participants.Where(one => one.Part == Part.Program);
}

/// <summary>
/// Runs everything that takes part in a scenario in turn, again and again, so that whatever else the machine does disturbs all of them
/// alike.
/// </summary>
internal sealed class Comparison(IReadOnlyList<TestedProgram> programs, YardstickPrograms yardsticks, Inputs inputs, int runs)
{
    public IReadOnlyList<CaseResult> Run(IEnumerable<Case> cases)
    {
        List<(Case Case, List<Runner> Runners)> all = [.. cases.Select(one => (one, RunnersOf(one).ToList()))];
        for (var run = 0; run < runs; run++)
        {
            // Back and forth, so that nobody always runs after the same other.
            var round = all.SelectMany(one => one.Runners);
            foreach (var runner in run % 2 == 0 ? round : round.Reverse())
                runner.Run();
        }

        return [.. all.Select(one => new CaseResult(one.Case, [.. one.Runners.Select(runner => runner.Participant)]))];
    }

    private IEnumerable<Runner> RunnersOf(Case one)
    {
        foreach (var program in programs)
            yield return new Runner(this, one, program.Command.With(one.Arguments), Part.Program);
        if (one.ForLoops is not { } file)
        {
            yield return new Runner(this, one, yardsticks.Nothing, Part.Nothing);
            yield break;
        }

        yield return new Runner(this, one, yardsticks.ReadingLoop(file), Part.ReadingLoop);
        if (!one.WithOthers)
            yield break;
        var head = inputs.Head(file, inputs.ForPython);
        if (yardsticks.PythonLoop(head) is { } loop)
            yield return new Runner(this, one, loop, Part.Other, (double)Inputs.SizeOf(file) / Inputs.SizeOf(head));
        if (yardsticks.Search(file) is { } search)
            yield return new Runner(this, one, search, Part.Other);
    }

    private sealed class Runner(Comparison comparison, Case one, Command command, Part part, double scale = 1)
    {
        public Participant Participant { get; } = new(command.Name, part, new Series(), scale);

        public void Run()
        {
            if (part == Part.Program)
                one.BeforeEach?.Invoke();
            var cache = Path.Combine(comparison.Folder, one.KeepsCache ? $"cache of {command.Name}" : "cache");
            if (!one.KeepsCache && Directory.Exists(cache))
                Directory.Delete(cache, recursive: true);
            Directory.CreateDirectory(cache);
            // A cache that an earlier run has filled would turn eight runs of nine into something else.
            var environment = new Dictionary<string, string> { ["XDG_CACHE_HOME"] = cache };
            var run = comparison.Measure(command, one, environment);
            Participant.Series.Runs.Add(run.Scaled(scale));
        }
    }

    private string Folder => inputs.Folder;

    private MeasuredRun Measure(Command command, Case one, Dictionary<string, string> environment) =>
        yardsticks.Measure(command, one.Folder, environment, one.OnTerminal);
}
