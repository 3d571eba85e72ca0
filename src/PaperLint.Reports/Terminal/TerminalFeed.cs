using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>Shows findings and fixes as they occur: a line for each finding, or all details if requested.</summary>
public sealed class TerminalFeed(TerminalOptions options, TextWriter output)
{
    private readonly TerminalPrinter _printer = new(output, options.Color);
    private Kind _last = Kind.Nothing;

    private enum Kind
    {
        Nothing,
        Fix,
        Block,
    }

    /// <summary>Writes nothing if findings of this severity are not to be shown.</summary>
    public void Write(Finding finding)
    {
        if (options.Quiet && !options.Fails(finding.Severity))
            return;
        if (!options.Verbose)
        {
            _printer.Print(FindingBlock.FirstLine(finding));
            return;
        }

        Begin(Kind.Block);
        _printer.Print(FindingBlock.Lines(finding, options.Width));
    }

    /// <summary>Writes nothing unless <see cref="TerminalOptions.Verbose"/>.</summary>
    public void Write(FixedFinding fix)
    {
        if (!options.Verbose || options.Quiet)
            return;
        Begin(Kind.Fix);
        _printer.Print(FixList.Lines(fix, options.Width));
    }

    /// <summary>Puts an empty line before and after a finding, but none between fixes.</summary>
    private void Begin(Kind kind)
    {
        if (_last == Kind.Block || (_last == Kind.Fix && kind == Kind.Block))
            _printer.Print(new TerminalLine());
        _last = kind;
    }
}
