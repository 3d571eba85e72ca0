namespace PaperLint.Findings;

/// <summary>Another location that a finding is about.</summary>
/// <param name="Message">What is there, as a sentence: "The first record with this title."</param>
public sealed record RelatedLocation(Location Location, string Message);
