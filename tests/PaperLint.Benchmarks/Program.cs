using PaperLint.Benchmarks;
using PaperLint.Benchmarks.Generating;
using PaperLint.Benchmarks.Scenarios;
using PaperLint.Benchmarks.Warm;

try
{
    switch (args)
    {
        case ["run", .. var rest]:
            return RunCommand.Run(new Arguments(rest), args);
        case ["list"]:
            foreach (var scenario in Catalog.All)
                Console.WriteLine($"{scenario.Name, -16} {scenario.Title}{(scenario.IsLarge ? "; only with --large or by name" : "")}");
            return 0;
        case ["generate", .. var rest]:
            return GenerateCommand.Run(new Arguments(rest));
        case ["warm", .. var rest]:
            return WarmCommand.Run(new Arguments(rest));
        default:
            Console.Error.WriteLine($"{RunCommand.Usage}\nlist\n    Name the scenarios.\n{GenerateCommand.Usage}\n{WarmCommand.Usage}");
            return args is [] or ["--help"] ? 0 : 2;
    }
}
catch (UsageException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return 2;
}
catch (InvalidOperationException failure)
{
    // A program under test has failed: a figure for it would mean nothing.
    Console.Error.WriteLine(failure.Message);
    return 1;
}
