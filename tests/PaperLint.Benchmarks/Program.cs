using PaperLint.Benchmarks;

// The cost of an empty .NET program is measured with this one: started with the argument "nothing", it exits at once.
if (args is ["nothing"])
    return 0;

var file = args is [var named] ? named : PaperFile.Default();
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
