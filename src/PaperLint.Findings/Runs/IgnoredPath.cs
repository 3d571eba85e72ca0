namespace PaperLint.Findings.Runs;

/// <summary>A file or folder that was met in a walk but not examined.</summary>
/// <param name="Path">As shown to people.</param>
/// <param name="Reason">What it is instead of data, to be printed after the path: "a Python virtual environment".</param>
public sealed record IgnoredPath(string Path, string Reason);
