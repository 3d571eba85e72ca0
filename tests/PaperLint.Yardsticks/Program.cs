using PaperLint.Yardsticks;

// What PaperLint is measured against, and what measures both. Each is a process of its own.
switch (args)
{
    case ["nothing"]:
        return 0;
    case ["read", var file]:
        Console.WriteLine(ReadingLoop.CharactersIn(file));
        return 0;
    case ["measure", var output, .. { Length: > 0 } command]:
        return MeasuredProcess.Run(output, command);
    default:
        Console.Error.WriteLine("yardsticks nothing | read FILE | measure (null|terminal) PROGRAM [ARGUMENTS...]");
        return 2;
}
