namespace PaperLint.Reports.Layout;

/// <summary>What the findings in one group of the terminal report have in common.</summary>
public enum Grouping
{
    Rule,

    /// <summary>The rule, the matched text and its replacement.</summary>
    Text,

    File,

    /// <summary>The profile of the record.</summary>
    Profile,
}
