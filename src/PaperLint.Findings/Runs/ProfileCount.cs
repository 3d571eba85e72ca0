namespace PaperLint.Findings.Runs;

/// <summary>The number of records that were given a profile for the same reason.</summary>
/// <param name="Why">The evidence, as a clause.</param>
public sealed record ProfileCount(string Profile, string Why, long Records);
