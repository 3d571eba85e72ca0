namespace PaperLint.Cli.Parsing;

/// <summary>How the command line speaks of standard input.</summary>
internal static class StandardInputWord
{
    /// <summary>Stands where a path could stand.</summary>
    public const string Path = "-";

    /// <summary>What it is called in reports where nobody gave it a name.</summary>
    public const string UsualName = "stdin";
}
