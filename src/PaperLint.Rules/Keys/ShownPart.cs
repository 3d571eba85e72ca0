namespace PaperLint.Rules.Keys;

/// <summary>
/// The subject of a key, which decides where <c>paperlint config</c> shows it: parts in this order, and keys of one part in the order of
/// the table.
/// </summary>
public enum ShownPart
{
    /// <summary>The program itself.</summary>
    Program,

    RuleSets,

    /// <summary>Single values that apply to files.</summary>
    Values,

    Fields,

    Rules,

    Overrides,

    Budgets,

    Suppressions,

    /// <summary>Files and folders to read or leave out.</summary>
    Files,

    /// <summary>Values for the whole run, which come from the configuration of the working folder, not from those of the files.</summary>
    Run,
}
