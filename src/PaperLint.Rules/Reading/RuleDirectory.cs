using PaperLint.Findings;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Reading;

/// <summary>Reads all rules and rule sets below a folder: files that end in <c>.yml</c> or <c>.yaml</c>.</summary>
public static class RuleDirectory
{
    /// <param name="builtIn">
    /// Whether these are PaperLint's own rules, whose ids, folders and pages are checked more strictly. Users' rules may not use the
    /// built-in prefixes.
    /// </param>
    /// <param name="beneath">A book whose rules and rule sets may also be referred to; it is not part of the result.</param>
    /// <exception cref="InputException">Files have errors; it contains all of them.</exception>
    public static RuleBook Read(string folder, bool builtIn, RuleBook? beneath = null)
    {
        var errors = new ErrorList();
        return RuleFiles.ReadBook(RuleFolder.List(folder, errors), builtIn, beneath ?? RuleBook.Empty, errors);
    }

    /// <summary>
    /// Reads a user's own rules from several folders. They may refer to each other; a folder inside another is read once.
    /// </summary>
    /// <inheritdoc cref="Read(string, bool, RuleBook?)"/>
    public static RuleBook Read(IEnumerable<string> folders, RuleBook beneath)
    {
        var errors = new ErrorList();
        var files = folders.SelectMany(folder => RuleFolder.List(folder, errors)).DistinctBy(file => Path.GetFullPath(file.Path)).ToList();
        return RuleFiles.ReadBook(files, builtIn: false, beneath, errors);
    }
}
