using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Reading;
using PaperLint.Rules.Validation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules;

/// <summary>
/// A configuration that is right in itself, but not yet checked against any rules: those of its own folders must be read first.
/// </summary>
/// <example>
/// <code>
/// var (configuration, book) = ConfigurationFile.Read("paperlint.yml", builtIn);
/// var active = book.Resolve(configuration.Extends, configuration.Rules);
/// </code>
/// </example>
public sealed class ConfigurationFile
{
    /// <summary>The name of configuration files, before <c>.yml</c> or <c>.yaml</c>.</summary>
    public const string Stem = "paperlint";

    private readonly ConfigurationDefinition _definition;

    private ConfigurationFile(ConfigurationDefinition definition) => _definition = definition;

    public string Path => _definition.File.Path;

    /// <inheritdoc cref="Configuration.RuleFolders"/>
    public ImmutableArray<string> RuleFolders => [.. FolderNames.Select(Place)];

    private ImmutableArray<Located<string>> FolderNames => _definition.RuleFolders?.Value ?? [];

    /// <summary>The configuration, and the book with its own rules over the given ones.</summary>
    /// <exception cref="InputException">Something is wrong with the file or the rules it leads to.</exception>
    public static (Configuration Configuration, RuleBook Book) Read(string path, RuleBook beneath)
    {
        var file = Open(path);
        var book = file.ReadRules(beneath);
        return (file.Check(book), book);
    }

    /// <exception cref="InputException">Something is wrong that can be seen without knowing the rules.</exception>
    public static ConfigurationFile Open(string path)
    {
        var errors = new ErrorList();
        var text = YamlBytes.Read(path, new YamlFile(path, errors));
        errors.ThrowIfAny();
        return Parse(text!, path);
    }

    /// <param name="path">As people should see it; rule folders are relative to its folder.</param>
    /// <inheritdoc cref="Open"/>
    public static ConfigurationFile Parse(string text, string path)
    {
        var errors = new ErrorList();
        var file = new YamlFile(path, errors);
        var mapping = DocumentReader.ReadOptionalMapping(text, file);
        errors.ThrowIfAny();
        var definition = new ConfigurationDefinition(file, mapping!);
        new ConfigurationValidator().Report(definition, file);
        errors.ThrowIfAny();
        return new ConfigurationFile(definition);
    }

    /// <summary>The given book with the rules of the configuration's own folders over it.</summary>
    /// <exception cref="InputException">A folder is missing, or something is wrong with the rules in it.</exception>
    public RuleBook ReadRules(RuleBook beneath)
    {
        var errors = new ErrorList();
        foreach (var folder in FolderNames.Where(folder => !Directory.Exists(Place(folder))))
            errors.Add(new InputError(Path, folder.Position, $"There is no folder {Quoted.Of(Place(folder))}.", "Rule folders are relative to this file."));
        errors.ThrowIfAny();
        return FolderNames.IsEmpty ? beneath : beneath.With(RuleDirectory.Read(RuleFolders, beneath));
    }

    /// <summary>The configuration, checked against all the rules and sets it may speak of.</summary>
    /// <exception cref="InputException">It speaks of others, or of options that a rule does not have.</exception>
    public Configuration Check(RuleBook book)
    {
        var errors = new ErrorList();
        var file = new YamlFile(Path, errors);
        new SettingChecks(new RuleChecks([], book, areAllKnown: true).Known(), areAllKnown: true).Report(file, _definition.Rules);
        new SetChecks([], book.RuleSets, areAllKnown: true).Report(file, _definition.Extends?.Value ?? []);
        errors.ThrowIfAny();
        return new Configuration
        {
            Path = Path,
            Extends = Texts(_definition.Extends),
            Rules = _definition.Rules.ToImmutableSortedDictionary(
                setting => setting.RuleId.Value, setting => setting.ToSetting(), StringComparer.Ordinal),
            Profile = _definition.Profile?.Value,
            FailOn = _definition.FailOn is { } severity ? Words.Thresholds[severity.Value] : null,
            Exclude = Texts(_definition.Exclude),
            RuleFolders = RuleFolders,
        };
    }

    private string Place(Located<string> folder) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", folder.Value);

    private static ImmutableArray<string> Texts(Located<ImmutableArray<Located<string>>>? list) =>
        list is null ? [] : [.. list.Value.Select(text => text.Value)];
}
