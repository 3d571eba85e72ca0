namespace PaperLint.Findings.Runs;

/// <summary>Something to know about a suppression or decision of the user; it fails no run.</summary>
/// <param name="Place">Where it stands, as <c>file:line:column</c>.</param>
/// <param name="Message">What is the matter and what to do, as sentences.</param>
public sealed record Remark(string Place, string Message);
