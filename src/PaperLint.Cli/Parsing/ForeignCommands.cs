namespace PaperLint.Cli.Parsing;

/// <summary>Commands that people know from other tools, and what they are called here.</summary>
internal static class ForeignCommands
{
    /// <returns>Null for what nobody would expect.</returns>
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
