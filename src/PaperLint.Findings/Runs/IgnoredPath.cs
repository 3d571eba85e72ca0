namespace PaperLint.Findings.Runs;

/// <summary>A file or folder that a walk met and that was not examined.</summary>
/// <param name="Path">As people see it.</param>
/// <param name="Reason">What it is instead of data, to stand behind the path: "a Python virtual environment".</param>
public sealed record IgnoredPath(string Path, string Reason);
