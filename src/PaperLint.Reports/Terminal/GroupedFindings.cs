using PaperLint.Findings;

namespace PaperLint.Reports.Terminal;

/// <summary>
/// Many findings on few lines: a line for each rule that fails the run, then for the others, and examples below them, worst
/// first, as far as the lines go.
/// </summary>
internal sealed class GroupedFindings
{
    private const string FindingsTitle = "findings";
    private const string RecordsTitle = "of records";
    private const int ExampleIndent = 4;

    /// <summary>A rule that fails no run is shown by a few examples, however many lines are left.</summary>
    private const int MostExamplesOfOthers = 5;

    private readonly FindingTally _tally;
    private readonly TerminalOptions _options;
    private readonly long _records;
    private readonly int _summaryColumn;
    private readonly int _findingsColumn;
    private readonly int _recordsColumn;
    private readonly int _ruleColumn = "warning".Length + 2;

    public GroupedFindings(FindingTally tally, long records, TerminalOptions options)
    {
        _tally = tally;
        _records = records;
        _options = options;
        _findingsColumn = _ruleColumn + tally.Rules.Max(rule => CellWidth.Of(RuleOf(rule))) + 2
            + Math.Max(FindingsTitle.Length, tally.Rules.Max(rule => $"{rule.Findings:N0}".Length));
        _recordsColumn = _findingsColumn + 2 + RecordsTitle.Length;
        _summaryColumn = _recordsColumn + 2;
    }

    /// <param name="most">How many lines there may be, the last one that tells what is hidden included.</param>
    public IEnumerable<TerminalLine> Lines(int most)
    {
        var plan = Plan(most - 2);
        yield return Head();
        var shown = 0;
        foreach (var (rule, examples) in plan)
        {
            yield return HeadOf(rule);
            var chosen = rule.Examples.Take(examples).ToList();
            shown += chosen.Count;
            var widest = chosen.Count == 0 ? 0 : chosen.Max(example => CellWidth.Of(Visible.Of(FindingBlock.PlaceOf(example.First.Location))));
            foreach (var example in chosen)
                yield return ExampleOf(example, widest);
        }

        if (Hidden(plan.Count, shown) is { } hidden)
            yield return new TerminalLine().Add(hidden, Tone.Dim);
    }

    /// <summary>Which rules get a line, and how many examples each.</summary>
    private List<(RuleTally Rule, int Examples)> Plan(int lines)
    {
        // Rules are sorted by severity, so those that fail the run come first.
        var failing = _tally.Rules.Count(rule => _options.Fails(rule.Severity));
        var rules = _tally.Rules.Take(lines).ToList();
        var examples = new int[rules.Count];
        var left = lines - Math.Min(failing, rules.Count);
        for (var at = 0; at < Math.Min(failing, rules.Count) && left > 0; at++, left--)
            examples[at]++;
        var heads = Math.Min(rules.Count, failing + left);
        left -= Math.Max(0, heads - failing);

        // In turn, so that no rule takes the lines of all others.
        for (var round = 0; left > 0 && round < lines; round++)
        {
            for (var at = 0; at < heads && left > 0; at++)
            {
                if (examples[at] > round || rules[at].Texts <= examples[at] || (at >= failing && round >= MostExamplesOfOthers))
                    continue;
                examples[at]++;
                left--;
            }
        }

        return [.. rules.Take(heads).Zip(examples)];
    }

    private TerminalLine Head() => new TerminalLine()
        .To(_ruleColumn).Add("rule", Tone.Dim)
        .EndingAt(_findingsColumn, FindingsTitle, Tone.Dim)
        .EndingAt(_recordsColumn, RecordsTitle, Tone.Dim);

    private TerminalLine HeadOf(RuleTally rule) => new TerminalLine()
        .Add(RuleWords.SeverityOf(rule.Severity), Tones.Of(rule.Severity))
        .To(_ruleColumn).Add(RuleOf(rule), Tone.Strong)
        .EndingAt(_findingsColumn, $"{rule.Findings:N0}", Tone.Strong)
        .EndingAt(_recordsColumn, Share.Of(rule.Records, _records))
        .To(_summaryColumn).AddUpTo(_options.Width, rule.Rule.Summary);

    private TerminalLine ExampleOf(RuleTally.Example example, int placeWidth)
    {
        var times = example.Count == 1 ? "" : $" ({example.Count:N0} times)";
        return new TerminalLine()
            .To(ExampleIndent).Add(FindingBlock.PlaceOf(example.First.Location), Tone.Dim)
            .To(ExampleIndent + placeWidth + 2).AddUpTo(_options.Width - times.Length, example.First.Message)
            .Add(times, Tone.Dim);
    }

    private string? Hidden(int rules, int findings)
    {
        var (hiddenRules, hiddenFindings) = (_tally.Rules.Count - rules, _tally.Findings - findings);
        if (hiddenFindings == 0)
            return null;
        var of = hiddenRules switch
        {
            0 => "",
            1 => ", among them all of 1 more rule",
            _ => $", among them all of {hiddenRules:N0} more rules",
        };
        return hiddenFindings == 1
            ? "1 more finding is not shown: --verbose shows it."
            : $"{hiddenFindings:N0} more findings are not shown{of}: --verbose shows every one.";
    }

    private static string RuleOf(RuleTally rule) => $"{rule.Rule.Id} {rule.Rule.Name}";
}
