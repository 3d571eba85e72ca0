using PaperLint.Findings;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>
/// Shows many findings on few lines: a line for each group, those that fail the run first, and below them as many examples as the remaining
/// lines allow.
/// </summary>
internal sealed class GroupedFindings
{
    private const string FindingsTitle = "findings";
    private const string RecordsTitle = "of records";
    private const int ExampleIndent = 4;

    /// <summary>
    /// A few examples show what a group is about, however many lines are left: reading only some of the findings does not resolve them.
    /// </summary>
    private const int MostExamples = 5;

    /// <summary>A shorter part of a rule's summary would say no more than the rule's name and the examples.</summary>
    private const int NarrowestSummary = 40;

    /// <summary>A longer title would leave no room for what follows.</summary>
    private const int WidestTitle = 50;

    private readonly FindingGroups _all;
    private readonly TerminalOptions _options;
    private readonly int _noteColumn;
    private readonly int _findingsColumn;
    private readonly int _recordsColumn;
    private readonly int _titleColumn = "warning".Length + 2;

    public GroupedFindings(FindingGroups groups, TerminalOptions options)
    {
        _all = groups;
        _options = options;
        _findingsColumn =
            _titleColumn
            + groups.Groups.Max(group => CellWidth.Of(TitleOf(group)))
            + 2
            + Math.Max(FindingsTitle.Length, groups.Groups.Max(group => $"{group.Size.Findings:N0}".Length));
        _recordsColumn = _findingsColumn + 2 + RecordsTitle.Length;
        _noteColumn = _recordsColumn + 2;
    }

    /// <param name="most">The maximum number of lines, including the last one about what is hidden; null for no limit.</param>
    public IEnumerable<TerminalLine> Lines(int? most)
    {
        var plan = Plan(most is { } limit ? limit - 2 : _all.Groups.Count * (1 + MostExamples));
        yield return Head();
        long shown = 0;
        var isAnyAlike = false;
        foreach (var (group, examples) in plan)
        {
            yield return HeadOf(group);
            var chosen = group.Examples.BestFirst.Take(examples).ToList();
            shown += chosen.Sum(example => example.Count);
            isAnyAlike |= chosen.Exists(example => example.Count > 1);
            var widest = chosen.Count == 0 ? 0 : chosen.Max(example => CellWidth.Of(Visible.Of(FindingBlock.PlaceOf(example.Place))));
            foreach (var example in chosen)
                yield return ExampleOf(example, widest);
        }

        if (Hidden(plan.Count, shown, isAnyAlike) is { } hidden)
            yield return new TerminalLine().Add(hidden, Tone.Dim);
    }

    /// <summary>Decides which groups get a line, and how many examples each group gets.</summary>
    private List<(FindingGroup Group, int Examples)> Plan(int lines)
    {
        // Groups that fail the run come first.
        var failing = _all.Groups.TakeWhile(group => _options.Fails(group.Severity)).Count();
        var groups = _all.Groups.Take(lines).ToList();
        var examples = new int[groups.Count];
        var left = lines - Math.Min(failing, groups.Count);
        for (var at = 0; at < Math.Min(failing, groups.Count) && left > 0; at++, left--)
            examples[at]++;
        var heads = Math.Min(groups.Count, failing + left);
        left -= Math.Max(0, heads - failing);

        // Groups take turns, so that none uses up the lines of the others.
        for (var round = 0; left > 0 && round < MostExamples; round++)
        {
            for (var at = 0; at < heads && left > 0; at++)
            {
                if (examples[at] > round || groups[at].Examples.Count <= examples[at])
                    continue;
                examples[at]++;
                left--;
            }
        }

        return [.. groups.Take(heads).Zip(examples)];
    }

    private TerminalLine Head() =>
        new TerminalLine()
            .To(_titleColumn)
            .Add(_all.Title, Tone.Dim)
            .EndingAt(_findingsColumn, FindingsTitle, Tone.Dim)
            .EndingAt(_recordsColumn, RecordsTitle, Tone.Dim);

    private TerminalLine HeadOf(FindingGroup group)
    {
        var line = CountsOf(group);
        var isSummary = _options.GroupBy is null or Grouping.Rule;
        return isSummary && _options.Width - _noteColumn < NarrowestSummary
            ? line
            : line.To(_noteColumn).AddUpTo(_options.Width, group.Note);
    }

    private TerminalLine CountsOf(FindingGroup group) =>
        new TerminalLine()
            .Add(RuleWords.SeverityOf(group.Severity), Tones.Of(group.Severity))
            .To(_titleColumn)
            .Add(TitleOf(group), Tone.Strong)
            .EndingAt(_findingsColumn, $"{group.Size.Findings:N0}", Tone.Strong)
            .EndingAt(_recordsColumn, group.Size.Records);

    private TerminalLine ExampleOf(GroupExample example, int placeWidth)
    {
        var times = example.Count == 1 ? "" : $" ({example.Count:N0} times)";
        return new TerminalLine()
            .To(ExampleIndent)
            .Add(FindingBlock.PlaceOf(example.Place), Tone.Dim)
            .To(ExampleIndent + placeWidth + 2)
            .AddUpTo(_options.Width - times.Length, example.Text)
            .Add(times, Tone.Dim);
    }

    /// <param name="groups">How many groups have a line.</param>
    /// <param name="shown">How many findings the examples stand for.</param>
    /// <param name="isAnyAlike">Whether any example stands for several findings.</param>
    private string? Hidden(int groups, long shown, bool isAnyAlike)
    {
        var hiddenGroups = _all.Total - groups;
        if (_options.GroupBy is not null)
        {
            var inThem = _all.Findings - _all.Groups.Take(groups).Sum(group => group.Size.Findings);
            return hiddenGroups == 0
                ? null
                : $"{Quantity.Of("more finding", inThem)} of {Quantity.Of($"more {_all.Word}", hiddenGroups)} {(inThem == 1 ? "is" : "are")} not shown{Advice()}.";
        }

        return (_all.Findings - shown, hiddenGroups) switch
        {
            (0, _) => isAnyAlike ? "--verbose shows every position." : null,
            (1, _) => "1 more finding is not shown: use --verbose to see it.",
            (var findings, 0) => $"{findings:N0} more findings are not shown: use --verbose to see all.",
            var (findings, rules) =>
                $"{findings:N0} more findings are not shown, including all of {Quantity.Of("more rule", rules)}: use --verbose to see all.",
        };
    }

    private string Advice() => _options.Verbose ? "" : $": --verbose shows every {_all.Word}";

    private static string TitleOf(FindingGroup group) => Cells.Shorten(group.Title, WidestTitle);
}
