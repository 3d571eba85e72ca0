namespace PaperLint.Cli.Fixing;

/// <summary>What somebody says to a repair.</summary>
internal enum Answer
{
    Yes,
    No,

    /// <summary>Yes, and to all others of its rule.</summary>
    All,

    /// <summary>No, and to all others that have not been decided about.</summary>
    Quit,
}
