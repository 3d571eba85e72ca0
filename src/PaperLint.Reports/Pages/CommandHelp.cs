namespace PaperLint.Reports.Pages;

/// <summary>How a command is used.</summary>
/// <param name="Description">What it does, in a sentence.</param>
/// <param name="Usage">The command with its arguments.</param>
public sealed record CommandHelp(string Description, string Usage)
{
    public IReadOnlyList<HelpEntry> Arguments { get; init; } = [];

    public IReadOnlyList<HelpEntry> Options { get; init; } = [];

    public IReadOnlyList<HelpEntry> Commands { get; init; } = [];

    /// <summary>Command lines to copy, each with an explanation.</summary>
    public IReadOnlyList<HelpEntry> Examples { get; init; } = [];

    /// <summary>A closing remark; null for none.</summary>
    public string? Closing { get; init; }
}

/// <summary>Something to write on a command line, and its meaning.</summary>
public sealed record HelpEntry(string Label, string Meaning);
