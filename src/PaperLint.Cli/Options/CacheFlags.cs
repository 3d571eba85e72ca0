namespace PaperLint.Cli.Options;

/// <summary>Whether and where results of earlier runs are used and stored.</summary>
/// <param name="Folder">The folder, as given; null for the user's own.</param>
/// <param name="IsOff">Whether every file is linted and nothing is stored.</param>
internal sealed record CacheFlags(string? Folder, bool IsOff);
