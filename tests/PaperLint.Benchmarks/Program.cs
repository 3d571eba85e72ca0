using PaperLint.Benchmarks;
using PaperLint.Benchmarks.Generating;

try
{
    return args switch
    {
        // The cost of an empty .NET program is measured with this one: started with the argument "nothing", it exits at once.
        ["nothing"] => 0,
        ["generate", .. var rest] => GenerateCommand.Run(new Arguments(rest)),
        _ => Warm(args),
    };
}
catch (UsageException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return 2;
}

static int Warm(string[] words)
{
    var file = words is [var named] ? named : PaperFile.DefaultModel();
    if (!File.Exists(file))
    {
        Console.Error.WriteLine($"There is no file '{file}'. Name a JSON Lines file of papers.");
        return 2;
    }

    Console.WriteLine(
        $"{Environment.ProcessorCount} processors, .NET {Environment.Version}; medians of {Measure.Runs} runs, least and most in brackets."
    );
    Console.WriteLine();
    Throughput.Print(file);
    Stages.Print(file);
    RuleCosts.Print(file);
    ColdStart.Print();
    return 0;
}
