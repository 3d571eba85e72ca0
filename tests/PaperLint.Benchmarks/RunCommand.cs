using PaperLint.Benchmarks.Processes;
using PaperLint.Benchmarks.Reporting;
using PaperLint.Benchmarks.Scenarios;

namespace PaperLint.Benchmarks;

/// <summary>Measures whole processes in all scenarios, and prints or writes the tables.</summary>
internal static class RunCommand
{
    public const string Usage = """
        run [SCENARIO...] [--program [NAME=]PATH]... [--quick] [--runs N] [--large] [--folder DIR] [--model FILE] [--write]
            Measure whole processes; without names, in all scenarios. Each program is a portable paperlint.dll or a native
            paperlint; without any, the one that was built with the benchmarks. Of two, the second is compared with the first.
            --quick: small files and three runs, to try it. --large: also a file of the size of all arXiv (4 GB).
            --folder: keep the generated files there for the next time. --write: write docs/benchmarks.md and the README.
        """;

    public static int Run(Arguments arguments, IReadOnlyList<string> words)
    {
        var isQuick = arguments.Flag("--quick");
        var runs = (int)(arguments.Number("--runs") ?? (isQuick ? 3 : 9));
        var (large, write) = (arguments.Flag("--large"), arguments.Flag("--write"));
        var programs = arguments.Values("--program").ConvertAll(TestedProgram.Parse);
        if (programs.Count == 0)
            programs.Add(TestedProgram.Parse(Path.Combine(AppContext.BaseDirectory, "paperlint.dll")));
        var (kept, model) = (arguments.Value("--folder"), arguments.Value("--model") ?? PaperFile.DefaultModel());
        var names = arguments.Rest();
        if (write && names.Count > 0)
            throw new UsageException("--write replaces all tables, so it needs all scenarios: name none.");
        var scenarios = Catalog.Choose(names, large);
        if (write && isQuick)
            throw new UsageException("What --quick measures is not worth writing down.");
        if (!OperatingSystem.IsLinux())
            throw new UsageException("Processes are measured on Linux only.");

        var folder = kept is null ? Directory.CreateTempSubdirectory("paperlint-benchmarks-").FullName : Path.GetFullPath(kept);
        Directory.CreateDirectory(folder);
        try
        {
            var yardsticks = YardstickPrograms.Build(programs.Exists(program => program.IsNative));
            var conditions = Conditions.Of(runs, words, yardsticks);
            var page = new BenchmarkPage(conditions);
            Console.WriteLine(conditions.Words());
            var inputs = new Inputs(folder, isQuick, model);
            foreach (var scenario in scenarios)
            {
                Console.Error.WriteLine(scenario.Name);
                Console.WriteLine(
                    scenario.Warm is { } warm
                        ? page.Add(scenario, warm(inputs))
                        : page.Add(scenario, new Comparison(programs, yardsticks, inputs, runs).Run(scenario.Cases(inputs)))
                );
                // A long run that is broken off has written what it knows.
                if (write)
                    page.Write();
                if (scenario.IsLarge)
                    inputs.Remove("*-records.jsonl");
            }

            return 0;
        }
        finally
        {
            if (kept is null)
                Directory.Delete(folder, recursive: true);
        }
    }
}
