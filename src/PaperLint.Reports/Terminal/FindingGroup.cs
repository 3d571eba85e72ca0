using PaperLint.Findings;

namespace PaperLint.Reports.Terminal;

/// <summary>Some findings on one line, and examples for the lines below it.</summary>
/// <param name="Severity">The worst among them.</param>
/// <param name="Title">What they have in common.</param>
/// <param name="Share">What share of records they are in.</param>
/// <param name="Note">What else there is to say, as much as fits.</param>
/// <param name="ExampleCount">How many examples there are.</param>
/// <param name="Examples">In the order in which they are worth a line.</param>
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
/// <param name="Text">What there is to see.</param>
/// <param name="Count">How many findings look like it.</param>
internal sealed record GroupExample(Location Place, string Text, long Count);
