using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Validation;
using PaperLint.Rules.Yaml;
using PaperLint.Text;

namespace PaperLint.Rules.Reading;

/// <summary>Reads single rule files and rule set files, from disk or from text.</summary>
public static class RuleFiles
{
    /// <summary>Reads a rule set that was given by its path, such as <c>--ruleset ./strict.yml</c>.</summary>
    /// <param name="book">The rules and rule sets that it may refer to.</param>
    /// <exception cref="InputException">The file has errors; it contains all of them.</exception>
    public static RuleSet ReadRuleSet(string path, RuleBook book)
    {
        var errors = new ErrorList();
        var text = YamlBytes.Read(path, new YamlFile(path, errors));
        errors.ThrowIfAny();
        return ParseRuleSet(text!, path, book);
    }

    /// <inheritdoc cref="ReadRuleSet"/>
    /// <param name="path">The path to show in errors; its file name is the name of the set.</param>
    public static RuleSet ParseRuleSet(string text, string path, RuleBook book)
    {
        var errors = new ErrorList();
        var file = new YamlFile(path, errors);
        var mapping = DocumentReader.ReadMapping(text, file);
        errors.ThrowIfAny();
        var set = new RuleSetDefinition(file, mapping!);
        new RuleSetValidator().Report(set, file);
        new SettingChecks(new RuleChecks([], book, areAllKnown: true).Known(), areAllKnown: true).Report(file, set.Rules);
        new SetChecks([set], book.RuleSets, set.Name is not null).Report();
        errors.ThrowIfAny();
        return set.ToRuleSet();
    }

    /// <summary>Reads a single rule without checking it against other rules.</summary>
    /// <param name="path">The path to show in errors; for a built-in rule, its folder must be that of the family.</param>
    /// <inheritdoc cref="RuleDirectory.Read(string, bool, RuleBook?)"/>
    public static Rule ParseRule(string text, string path, bool builtIn)
    {
        var errors = new ErrorList();
        var file = new YamlFile(path, errors);
        var mapping = DocumentReader.ReadMapping(text, file);
        errors.ThrowIfAny();
        var rule = new RuleDefinition(file, mapping!);
        new RuleValidator(builtIn ? Path.GetFileName(Path.GetDirectoryName(path)) ?? "" : null).Report(rule, file);
        errors.ThrowIfAny();
        return RuleBuilder.Build(rule, builtIn);
    }

    /// <summary>The book that results from reading a folder with these files.</summary>
    /// <param name="files">Texts by path relative to the folder, with slashes.</param>
    /// <inheritdoc cref="RuleDirectory.Read(string, bool, RuleBook?)"/>
    public static RuleBook ParseBook(IEnumerable<KeyValuePair<string, string>> files, bool builtIn, RuleBook? beneath = null)
    {
        var sources = files
            .Select(file => new RuleFile(file.Key, PortablePath.Of(Path.GetDirectoryName(file.Key)!), file.Value))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        return ReadBook(sources, builtIn, beneath ?? RuleBook.Empty, new ErrorList());
    }

    internal static RuleBook ReadBook(IEnumerable<RuleFile> files, bool builtIn, RuleBook beneath, ErrorList errors)
    {
        var reader = new BookReader(builtIn, beneath, errors);
        foreach (var file in files)
            reader.Add(file);
        return reader.ToBook();
    }
}
