namespace PaperLint.Cli.Hosting;

/// <summary>What the process tells its caller.</summary>
public static class ExitCode
{
    /// <summary>Nothing at or above the level asked for.</summary>
    public const int Clean = 0;

    /// <summary>Findings remain.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, bad configuration or rules, unreadable input, or a run that is not complete. Nothing hides it.</summary>
    public const int Failure = 2;
}
