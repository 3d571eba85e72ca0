using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Cli.Sessions;

/// <summary>Tells the findings that a baseline, an earlier commit or a budget knows from those that are new.</summary>
/// <param name="MarkOne">Of a finding that is told of as it comes.</param>
/// <param name="MarkAll">Of a run that has come to its end.</param>
internal sealed record KnownFindings(Func<Finding, Finding> MarkOne, Func<RunResult, RunResult> MarkAll);
