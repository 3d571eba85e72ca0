using PaperLint.Findings.Runs;

namespace PaperLint.Reports;

/// <summary>Writes the result of a run in one format.</summary>
/// <remarks>
/// A report opens no files and reads no clock: everything it needs besides the run is in its options. It may enumerate the findings more
/// than once but never keeps all of them.
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
    /// <summary>Writes the whole report and leaves the writer open.</summary>
    public abstract void Write(RunResult run, TextWriter output);
}
