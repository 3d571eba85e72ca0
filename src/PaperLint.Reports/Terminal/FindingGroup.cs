using PaperLint.Findings;

namespace PaperLint.Reports.Terminal;

/// <summary>A group of findings shown on one line, and examples for the lines below it.</summary>
/// <param name="Severity">The highest severity in the group.</param>
/// <param name="Title">What the findings have in common.</param>
/// <param name="Note">Further information, cut to fit.</param>
internal sealed record FindingGroup(Severity Severity, string Title, GroupSize Size, string Note, GroupExamples Examples);

/// <summary>How frequent the findings of a group are.</summary>
/// <param name="Records">The share of records that have them.</param>
internal readonly record struct GroupSize(long Findings, string Records);

/// <summary>The examples of a group.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="BestFirst">The most useful first; put in order only when they are enumerated.</param>
internal readonly record struct GroupExamples(int Count, IEnumerable<GroupExample> BestFirst);

/// <summary>An example of a group.</summary>
/// <param name="Text">The text to show.</param>
/// <param name="Count">How many findings look the same.</param>
internal sealed record GroupExample(Location Place, string Text, long Count);
