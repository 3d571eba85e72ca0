using PaperLint.Records;

namespace PaperLint.Findings.Runs;

/// <summary>A field that may have a role which no name tells of, for people to check.</summary>
/// <param name="Name">As <see cref="Field.Name"/> has it.</param>
/// <param name="Why">A clause: "its name says so; the longest prose, in all records".</param>
public sealed record FieldGuess(string Name, FieldRole Role, string Why);
