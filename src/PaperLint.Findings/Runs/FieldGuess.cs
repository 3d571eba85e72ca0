using PaperLint.Records;

namespace PaperLint.Findings.Runs;

/// <summary>A field that may have a role although its name does not settle it; a guess for people to check.</summary>
/// <param name="Name">In the form of <see cref="Field.Name"/>.</param>
/// <param name="Why">A clause: "its name says so; the longest prose, in all records".</param>
public sealed record FieldGuess(string Name, FieldRole Role, string Why);
