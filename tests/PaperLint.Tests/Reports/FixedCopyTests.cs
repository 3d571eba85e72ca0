using PaperLint.Findings.Runs;
using PaperLint.Reports.Fixing;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Terminal;

namespace PaperLint.Tests.Reports;

public sealed class FixedCopyTests
{
    [Theory]
    [InlineData(2, true, "Written to clean; CHANGES.md and manifest.json there describe the changes.")]
    [InlineData(0, true, "There was no data to copy to clean; only CHANGES.md and manifest.json were written there.")]
    [InlineData(0, false, "Nothing was written to clean.")]
    [InlineData(1, false, "The copy in clean is incomplete: 1 file was written, and no manifest.json. Remove it before the next run.")]
    [InlineData(2, false, "The copy in clean is incomplete: 2 files were written, and no manifest.json. Remove it before the next run.")]
    public void What_was_written_of_a_copy_is_said(int files, bool isWhole, string said)
    {
        using var text = new StringWriter();
        new TerminalSummary(new TerminalOptions(), new FixSummary([]) { Copy = new FixedCopy("clean", files, isWhole) }).Write(
            new RunResult(
                new RunSummary
                {
                    Documents = [],
                    Rules = [],
                    Profiles = [],
                    Started = default,
                    Duration = default,
                },
                []
            ),
            text
        );

        Assert.Contains(said, text.ToString(), StringComparison.Ordinal);
    }
}
