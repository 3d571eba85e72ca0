namespace PaperLint.Cli.Parsing;

/// <summary>Commands of other tools, and their equivalents here.</summary>
internal static class ForeignCommands
{
    /// <returns>The equivalent; null for unknown commands.</returns>
    public static string? Here(string command) =>
        command.ToLowerInvariant() switch
        {
            "check" or "scan" or "analyze" or "analyse" or "validate" or "run" or "test" => "lint",
            "fix" or "format" or "fmt" or "repair" or "mend" => "lint --fix",
            "diff" => "lint --diff",
            "ignore" or "disable" => "suppress",
            "revert" or "restore" => "undo",
            "rule" or "list" => "rules",
            "help" => "--help",
            "version" => "--version",
            _ => null,
        };
}
