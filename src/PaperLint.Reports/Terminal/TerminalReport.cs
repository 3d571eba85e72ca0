using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>
/// Shows the findings in full if there are few or if requested, otherwise grouped on at most <see cref="MostLines"/> lines. The output is
/// the same for terminals and pipes.
/// </summary>
public sealed class TerminalReport(TerminalOptions options) : Report
{
    /// <summary>The maximum number of lines, unless <see cref="TerminalOptions.Verbose"/> is set.</summary>
    public const int MostLines = 30;

    private const int FewFindings = 8;

    public override void Write(RunResult run, TextWriter output)
    {
        var printer = TerminalPrinter.Of(options, output);
        var findings = run.Findings.Where(IsShown);
        if (options.GroupBy is null && options.Verbose)
        {
            Print(findings, printer);
            return;
        }

        var few = findings.Take(FewFindings + 1).ToList();
        if (few.Count == 0)
            return;
        if (
            options.GroupBy is null
            && few.Count <= FewFindings
            && Blocks(few).Take(MostLines + 1).ToList() is { Count: <= MostLines } lines
        )
        {
            printer.Print(lines);
            return;
        }

        var groups = FindingGroups.By(options.GroupBy ?? Grouping.Rule, run, IsShown, options);
        printer.Print(new GroupedFindings(groups, options).Lines(options.Verbose ? null : MostLines));
    }

    private bool IsShown(Finding finding) => !options.Quiet || options.Fails(finding.Severity);

    private void Print(IEnumerable<Finding> findings, TerminalPrinter printer) => printer.Print(Blocks(findings));

    /// <summary>The findings in full, with an empty line between them.</summary>
    private IEnumerable<TerminalLine> Blocks(IEnumerable<Finding> findings)
    {
        var first = true;
        foreach (var finding in findings)
        {
            if (!first)
                yield return new TerminalLine();
            first = false;
            foreach (var line in FindingBlock.Lines(finding, options.Width))
                yield return line;
        }
    }
}
