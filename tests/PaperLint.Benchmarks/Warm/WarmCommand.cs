namespace PaperLint.Benchmarks.Warm;

/// <summary>
/// Measures inside one process, after its code has been compiled and its rules have been loaded: where the time of a long run goes, and
/// what a record allocates. What a run takes in all, only whole processes tell.
/// </summary>
internal static class WarmCommand
{
    public const string Usage = """
        warm [FILE]
            Measure inside one process, after a first run: the steps, the dearest rules, and what a clean record allocates.
        """;

    public static int Run(Arguments arguments)
    {
        var rest = arguments.Rest();
        var file = rest is [] ? PaperFile.DefaultModel() : rest[0];
        if (!File.Exists(file))
            throw new UsageException($"There is no file '{file}'. Name a JSON Lines file of papers.");
        Console.WriteLine(
            $"warm, in process: {Environment.ProcessorCount} processors, .NET {Environment.Version}; medians of {Measure.Runs} runs, least and most in brackets."
        );
        Console.WriteLine();
        Throughput.Print(file);
        Stages.Print(file);
        RuleCosts.Print(file);
        Allocation.Print(file);
        return 0;
    }
}
