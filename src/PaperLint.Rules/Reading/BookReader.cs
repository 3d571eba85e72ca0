using System.Collections.Immutable;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Validation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Reading;

/// <summary>Builds a book from many files: each is read and validated by itself, then all are validated together.</summary>
/// <param name="builtIn">Whether these are the built-in rules, for which checks are stricter.</param>
/// <param name="beneath">The existing book, whose rules and rule sets the files may refer to.</param>
internal sealed class BookReader(bool builtIn, RuleBook beneath, ErrorList errors)
{
    private static readonly string[] RuleKeys = ["id", "match", "message", "severity", "examples"];

    private readonly List<RuleDefinition> _rules = [];
    private readonly List<RuleSetDefinition> _sets = [];
    private bool _anyUnreadable;

    public void Add(RuleFile source)
    {
        var file = new YamlFile(source.Path, errors);
        var text = source.Text ?? YamlBytes.Read(source.Path, file);
        if (text is null || DocumentReader.ReadMapping(text, file) is not { } mapping)
            _anyUnreadable = true;
        else if (IsRule(source, mapping))
            AddRule(new RuleDefinition(file, mapping), source);
        else
            AddSet(new RuleSetDefinition(file, mapping));
    }

    /// <summary>The book of everything that was added, without the existing one.</summary>
    /// <exception cref="Findings.InputException">A file has errors.</exception>
    public RuleBook ToBook()
    {
        var rules = new RuleChecks(_rules, beneath, !_anyUnreadable && _rules.All(rule => rule.Id is not null));
        rules.Report();
        var settings = new SettingChecks(rules.Known(), !_anyUnreadable && _rules.All(rule => rule.Id is not null));
        foreach (var set in _sets)
            settings.Report(set.File, set.Rules);
        new SetChecks(_sets, beneath.RuleSets, !_anyUnreadable && _sets.All(set => set.Name is not null)).Report();
        errors.ThrowIfAny();
        return new RuleBook(
            _rules
                .Select(rule => RuleBuilder.Build(rule, builtIn))
                .ToImmutableSortedDictionary(rule => rule.Info.Id, rule => rule, StringComparer.Ordinal),
            _sets.Select(set => set.ToRuleSet()).ToImmutableSortedDictionary(set => set.Name, set => set, StringComparer.Ordinal)
        );
    }

    /// <summary>Built-in rules are in folders and built-in rule sets at the top. Users may mix them, so there the keys decide.</summary>
    private bool IsRule(RuleFile source, YamlMapping mapping) =>
        (builtIn && source.Folder.Length > 0) || mapping.Entries.Any(entry => RuleKeys.Contains(entry.Key.Value));

    private void AddRule(RuleDefinition rule, RuleFile source)
    {
        new RuleValidator(builtIn ? source.Folder : null).Report(rule, rule.File);
        _rules.Add(rule);
    }

    private void AddSet(RuleSetDefinition set)
    {
        new RuleSetValidator().Report(set, set.File);
        _sets.Add(set);
    }
}
