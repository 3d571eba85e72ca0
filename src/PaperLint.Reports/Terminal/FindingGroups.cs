using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>The groups of a run's findings, in the order in which they are shown.</summary>
/// <param name="Groups">The groups; those that fail the run come first.</param>
/// <param name="Title">The heading of the column with the groups' titles.</param>
/// <param name="Word">What a group is called, for a sentence that counts groups.</param>
/// <param name="Findings">The number of findings in all groups.</param>
/// <param name="Total">The number of groups, including those beyond the limit that are only counted.</param>
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
                new GroupSize(rule.Findings, Share.Of(rule.Records, records)),
                rule.Rule.Summary,
                new GroupExamples(rule.Texts, rule.Examples.Select(ExampleOf))
            )),
        ];
        return new FindingGroups(groups, "rule", "rule", tally.Findings, groups.Count);
    }

    public static string NameOf(RuleInfo rule) => $"{rule.Id} {rule.Name}";

    private static GroupExample ExampleOf(RuleTally.Example example) => new(example.First.Location, example.First.Message, example.Count);
}
