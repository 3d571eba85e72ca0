namespace PaperLint.Reports.Pages;

/// <summary>How a command is used.</summary>
/// <param name="Description">What it does, in a sentence.</param>
/// <param name="Usage">The command with what it takes.</param>
public sealed record CommandHelp(string Description, string Usage)
{
    public IReadOnlyList<HelpEntry> Arguments { get; init; } = [];

    public IReadOnlyList<HelpEntry> Options { get; init; } = [];

    public IReadOnlyList<HelpEntry> Commands { get; init; } = [];

    /// <summary>Lines to copy, each with what it does.</summary>
    public IReadOnlyList<HelpEntry> Examples { get; init; } = [];

    /// <summary>What else there is to know; null for nothing.</summary>
    public string? Closing { get; init; }
}

/// <summary>Something to write on a command line, and what it means.</summary>
public sealed record HelpEntry(string Label, string Meaning);
