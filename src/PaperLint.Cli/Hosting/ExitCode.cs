namespace PaperLint.Cli.Hosting;

/// <summary>The exit code of the process.</summary>
public static class ExitCode
{
    /// <summary>There are no findings that fail the run.</summary>
    public const int Clean = 0;

    /// <summary>There are findings that fail the run.</summary>
    public const int Findings = 1;

    /// <summary>
    /// Wrong usage, errors in configuration or rules, unreadable input, or an incomplete run. No option suppresses this code.
    /// </summary>
    public const int Failure = 2;
}
