namespace PaperLint.Cli.Parsing;

/// <summary>How standard input is written on the command line.</summary>
internal static class StandardInputWord
{
    /// <summary>Means standard input in place of a path.</summary>
    public const string Path = "-";

    /// <summary>The name of standard input in reports, unless another is given.</summary>
    public const string UsualName = "stdin";
}
