using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>Shows one repair to somebody who is to decide about it.</summary>
public sealed class RepairQuestion(TerminalOptions options)
{
    /// <param name="number">1-based.</param>
    /// <param name="count">How many are to be decided about, as far as is known by now.</param>
    public void Write(FixedFinding repair, int number, int count, TextWriter output)
    {
        var printer = new TerminalPrinter(output, options.Color);
        printer.Print(new TerminalLine());
        printer.Print(new TerminalLine().Add($"Repair {number:N0} of {count:N0}", Tone.Dim));
        printer.Print(FindingBlock.Lines(repair.Finding with { Fix = null }, options.Width));
        printer.Print(FixView.Line(repair, new TerminalLine().To(FindingBlock.Indent).Add("fix: ", Tone.Strong), options.Width));
    }
}
