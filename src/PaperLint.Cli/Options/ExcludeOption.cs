using System.CommandLine;

namespace PaperLint.Cli.Options;

/// <summary>The option that excludes files from a folder walk.</summary>
internal static class ExcludeOption
{
    public static Option<string[]> Create() =>
        new("--exclude")
        {
            HelpName = "PATTERN",
            Description = "Skip files and folders that match when walking a folder.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
}
