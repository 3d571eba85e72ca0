using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>The findings as numbers, with one line per rule and no text from the data.</summary>
public sealed class TerminalStatistics(TerminalOptions options) : Report
{
    public override void Write(RunResult run, TextWriter output)
    {
        var tally = new FindingTally(run.Findings, finding => !options.Quiet || options.Fails(finding.Severity));
        if (tally.Findings == 0)
            return;
        var table = new TextTable(
            ("severity", false),
            ("rule", false),
            ("", false),
            ("findings", true),
            ("records", true),
            ("of records", true),
            ("documents", true),
            ("safe fixes", true),
            ("unsafe", true)
        )
        {
            OptionalColumns = ["documents", "of records"],
        };
        foreach (var rule in tally.Rules)
        {
            table.Add(
                (RuleWords.SeverityOf(rule.Severity), Tones.Of(rule.Severity)),
                (rule.Rule.Id, Tone.Strong),
                (rule.Rule.Name, Tone.Plain),
                ($"{rule.Findings:N0}", Tone.Strong),
                ($"{rule.Records:N0}", Tone.Plain),
                (Share.Of(rule.Records, run.Summary.Records), Tone.Plain),
                ($"{rule.Documents:N0}", Tone.Plain),
                ($"{rule.SafeFixes:N0}", rule.SafeFixes == 0 ? Tone.Dim : Tone.Plain),
                ($"{rule.UnsafeFixes:N0}", rule.UnsafeFixes == 0 ? Tone.Dim : Tone.Plain)
            );
        }

        new TerminalPrinter(output, options.Color).Print(table.Lines(options.Width, options.Wraps));
    }
}
