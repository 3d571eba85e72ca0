namespace PaperLint.Rules.Keys;

/// <summary>
/// What a key is about, and so where <c>paperlint config</c> shows it: the parts in this order, and the keys of one part in the order of
/// the table.
/// </summary>
public enum ShownPart
{
    /// <summary>The program itself.</summary>
    Program,

    RuleSets,

    /// <summary>Single values for the files.</summary>
    Values,

    Fields,

    Rules,

    Overrides,

    Budgets,

    Suppressions,

    /// <summary>Files and folders to read or to leave out.</summary>
    Files,

    /// <summary>The whole run: said by the configuration of the folder it is started in, whatever the files have.</summary>
    Run,
}
