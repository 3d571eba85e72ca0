namespace PaperLint.Linting.Caching;

/// <summary>By which rules a record was examined, given the settings of its document.</summary>
/// <param name="Choice">Which conditional overrides applied, one bit each.</param>
/// <param name="Profile">The name of its profile.</param>
internal readonly record struct UsedPlan(ulong Choice, string Profile);
