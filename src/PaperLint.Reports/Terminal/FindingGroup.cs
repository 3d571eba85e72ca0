using PaperLint.Findings;

namespace PaperLint.Reports.Terminal;

/// <summary>A group of findings shown on one line, and examples for the lines below it.</summary>
/// <param name="Severity">The highest severity in the group.</param>
/// <param name="Title">What the findings have in common.</param>
/// <param name="Share">The share of records that have these findings.</param>
/// <param name="Note">Further information, cut to fit.</param>
/// <param name="ExampleCount">How many examples there are.</param>
/// <param name="Examples">The examples, the most useful first.</param>
internal sealed record FindingGroup(
    Severity Severity,
    string Title,
    long Findings,
    string Share,
    string Note,
    int ExampleCount,
    IEnumerable<GroupExample> Examples
);

/// <summary>An example of a group.</summary>
/// <param name="Text">The text to show.</param>
/// <param name="Count">How many findings look the same.</param>
internal sealed record GroupExample(Location Place, string Text, long Count);
