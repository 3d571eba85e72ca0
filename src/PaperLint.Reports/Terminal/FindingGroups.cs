using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>The groups of a run's findings, the first line first.</summary>
/// <param name="Groups">Those that fail the run come first.</param>
/// <param name="Title">What the column above their titles is called.</param>
/// <param name="Word">What one group is, for a sentence that counts them.</param>
/// <param name="Findings">How many findings there are in all of them.</param>
/// <param name="Total">How many groups there are; more than are listed where nobody could read so many.</param>
internal sealed record FindingGroups(IReadOnlyList<FindingGroup> Groups, string Title, string Word, long Findings, long Total)
{
    public static FindingGroups By(Grouping grouping, RunResult run, Func<Finding, bool> isShown, TerminalOptions options) =>
        grouping switch
        {
            Grouping.Text => TextGroups.Of(run, isShown, options),
            Grouping.File => MixedGroups.ByFile(run, isShown),
            Grouping.Profile => MixedGroups.ByProfile(run, isShown),
            _ => ByRule(new FindingTally(run.Findings, isShown), run.Summary.Records),
        };

    private static FindingGroups ByRule(FindingTally tally, long records)
    {
        List<FindingGroup> groups =
        [
            .. tally.Rules.Select(rule => new FindingGroup(
                rule.Severity,
                NameOf(rule.Rule),
                rule.Findings,
                Share.Of(rule.Records, records),
                rule.Rule.Summary,
                rule.Texts,
                rule.Examples.Select(ExampleOf)
            )),
        ];
        return new FindingGroups(groups, "rule", "rule", tally.Findings, groups.Count);
    }

    public static string NameOf(RuleInfo rule) => $"{rule.Id} {rule.Name}";

    private static GroupExample ExampleOf(RuleTally.Example example) => new(example.First.Location, example.First.Message, example.Count);
}
