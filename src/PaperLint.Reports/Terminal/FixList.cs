using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Fixing;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>What was fixed, for people: a line for each rule, or every fix with the text that it replaced.</summary>
public sealed class FixList(TerminalOptions options)
{
    /// <summary>Writes nothing if nothing was fixed.</summary>
    public void Write(FixSummary outcome, TextWriter output)
    {
        var printer = new TerminalPrinter(output, options.Color);
        if (options.Verbose)
            printer.Print(outcome.Fixed.SelectMany(fix => Lines(fix, options.Width)));
        else
            printer.Print(ByRule(outcome.Fixed));
    }

    internal static IEnumerable<TerminalLine> Lines(FixedFinding fix, int width)
    {
        var rule = fix.Finding.Rule;
        yield return new TerminalLine()
            .Add($"{fix.Finding.Location.Path}:{fix.Start}", Tone.Strong)
            .Add(": ")
            .Add("fixed", Tone.Added)
            .Add($" {rule.Id} {rule.Name}");
        yield return FixView.Line(fix, new TerminalLine().To(FindingBlock.Indent), width);
    }

    private IEnumerable<TerminalLine> ByRule(IEnumerable<FixedFinding> made)
    {
        var counts = new Dictionary<string, (RuleInfo Rule, long Count)>(StringComparer.Ordinal);
        foreach (var rule in made.Select(fix => fix.Finding.Rule))
            counts[rule.Id] = (rule, counts.GetValueOrDefault(rule.Id).Count + 1);
        if (counts.Count == 0)
            return [];
        var table = new TextTable(("rule", false), ("fixes", true), ("", false));
        foreach (
            var (rule, count) in counts.Values.OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Rule.Id, StringComparer.Ordinal)
        )
            table.Add(($"{rule.Id} {rule.Name}", Tone.Strong), ($"{count:N0}", Tone.Added), (rule.Summary, Tone.Plain));
        return table.Lines(options.Width, options.Wraps);
    }
}
