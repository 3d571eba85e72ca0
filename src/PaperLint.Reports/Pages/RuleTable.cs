using PaperLint.Findings;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Pages;

/// <summary>A table with a line for each rule, for <c>paperlint rules</c>.</summary>
public sealed class RuleTable(TerminalOptions options)
{
    /// <summary>Writes the rules in the given order.</summary>
    public void Write(IEnumerable<RuleInfo> rules, TextWriter output)
    {
        var table = new TextTable(("id", false), ("name", false), ("severity", false), ("fix", false), ("what", false));
        foreach (var rule in rules)
        {
            table.Add(
                (rule.Id, Tone.Strong),
                (rule.Name, Tone.Plain),
                (RuleWords.SeverityOf(rule.Severity), Tones.Of(rule.Severity)),
                (RuleWords.FixKindOf(rule), rule.FixSafety == FixSafety.None ? Tone.Dim : Tone.Plain),
                (rule.Summary, Tone.Plain)
            );
        }

        new TerminalPrinter(output, options.Color).Print(table.Lines(options.Width, options.Wraps));
    }
}
