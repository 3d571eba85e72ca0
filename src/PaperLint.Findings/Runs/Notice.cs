namespace PaperLint.Findings.Runs;

/// <summary>Something to know about a record although everything in it was examined: the run is complete all the same.</summary>
/// <param name="Path">The document.</param>
/// <param name="Pointer">The record in it, as a JSON pointer.</param>
/// <param name="Reason">What happened and why, as a sentence.</param>
public sealed record Notice(string Path, string Pointer, string Reason);
