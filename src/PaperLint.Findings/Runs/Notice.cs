namespace PaperLint.Findings.Runs;

/// <summary>Something to know about a record. Everything in it was examined, so the run is still complete.</summary>
/// <param name="Path">The document.</param>
/// <param name="Pointer">The record in the document, as a JSON pointer.</param>
/// <param name="Reason">What happened and why, as a sentence.</param>
public sealed record Notice(string Path, string Pointer, string Reason);
