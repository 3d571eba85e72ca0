using PaperLint.Findings.Runs;

namespace PaperLint.Reports;

/// <summary>Writes what a run found, in one form.</summary>
/// <remarks>
/// A report opens nothing and reads no clock: what it needs besides the run comes in its options. It may go through the findings
/// more than once and never keeps all of them.
/// </remarks>
/// <example>
/// One run, many reports:
/// <code>
/// new TerminalReport(new TerminalOptions { Width = 100, Color = true }).Write(run, standardOutput);
/// new SarifReport(sarifOptions).Write(run, file);
/// </code>
/// </example>
public abstract class Report
{
    /// <summary>Writes the whole report; the writer stays open.</summary>
    public abstract void Write(RunResult run, TextWriter output);
}
