using PaperLint.Findings;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Reading;

/// <summary>Reads every rule and rule set below a folder: files that end in <c>.yml</c> or <c>.yaml</c>.</summary>
public static class RuleDirectory
{
    /// <param name="builtIn">
    /// Whether these are PaperLint's own rules, whose ids, folders and pages obey more laws; a user's own may not use our prefixes.
    /// </param>
    /// <param name="beneath">The book that the rule sets may choose from besides; it is not part of the result.</param>
    /// <exception cref="InputException">Something is wrong, with everything that is.</exception>
    public static RuleBook Read(string folder, bool builtIn, RuleBook? beneath = null)
    {
        var errors = new ErrorList();
        return RuleFiles.ReadBook(RuleFolder.List(folder, errors), builtIn, beneath ?? RuleBook.Empty, errors);
    }

    /// <summary>A user's own rules from several folders, which may speak of each other. One folder inside another is read once.</summary>
    /// <inheritdoc cref="Read(string, bool, RuleBook?)"/>
    public static RuleBook Read(IEnumerable<string> folders, RuleBook beneath)
    {
        var errors = new ErrorList();
        var files = folders.SelectMany(folder => RuleFolder.List(folder, errors)).DistinctBy(file => Path.GetFullPath(file.Path)).ToList();
        return RuleFiles.ReadBook(files, builtIn: false, beneath, errors);
    }
}
