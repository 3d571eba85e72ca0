namespace PaperLint.Reports.Layout;

/// <summary>What the findings on one line of the report for people have in common.</summary>
public enum Grouping
{
    Rule,

    /// <summary>The rule, what stands there and what it would be replaced by.</summary>
    Text,

    File,

    /// <summary>The profile of the record.</summary>
    Profile,
}
