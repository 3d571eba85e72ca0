using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Cli.Sessions;

/// <summary>Marks the findings that are known from a baseline, an earlier commit or a budget.</summary>
/// <param name="MarkOne">Marks a finding that is reported as soon as it is found.</param>
/// <param name="MarkAll">Marks the findings of a finished run.</param>
internal sealed record KnownFindings(Func<Finding, Finding> MarkOne, Func<RunResult, RunResult> MarkAll);
