namespace PaperLint.Findings.Runs;

/// <summary>Something to know about a suppression or decision of the user; it does not fail the run.</summary>
/// <param name="Place">Its position, as <c>file:line:column</c>.</param>
/// <param name="Message">What is wrong and what to do, as sentences.</param>
public sealed record Remark(string Place, string Message);
