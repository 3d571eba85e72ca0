using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Rules.Keys;
using PaperLint.Rules.Validation;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Reading;

/// <summary>
/// A configuration that is valid in itself, as are those it extends, but not yet checked against rules: the rules in its folders must be
/// read first.
/// </summary>
/// <example>
/// <code>
/// var (configuration, book) = ConfigurationFile.Read("paperlint.yml", builtIn);
/// var active = book.Resolve(configuration.Extends, configuration.Settings.Rules);
/// </code>
/// </example>
public sealed class ConfigurationFile
{
    /// <summary>The names of configuration files, the usual one first.</summary>
    public static readonly ImmutableArray<string> Names = ["paperlint.yml", "paperlint.yaml"];

    private readonly ConfigurationDefinition _definition;
    private readonly ImmutableArray<ExtendedFile> _extended;

    private ConfigurationFile(ConfigurationDefinition definition, ImmutableArray<ExtendedFile> extended) =>
        (_definition, _extended) = (definition, extended);

    public string Path => _definition.File.Path;

    /// <inheritdoc cref="Configuration.RuleFolders"/>
    public ImmutableArray<string> RuleFolders => [.. FolderNames.Select(folder => _definition.File.Beside(folder.Value))];

    private ImmutableArray<Located<string>> FolderNames => _definition.Whole.Of(ConfigurationKeys.RuleFolders)?.Value ?? [];

    /// <summary>Names of rule sets, and paths of rule sets and configurations.</summary>
    private ImmutableArray<Located<string>> Extended => _definition.Whole.Of(ConfigurationKeys.Extends)?.Value ?? [];

    /// <summary>Reads the configuration, and the given book with the rules of the configuration added.</summary>
    /// <exception cref="InputException">The file, or a rule file that it refers to, has errors.</exception>
    public static (Configuration Configuration, RuleBook Book) Read(string path, RuleBook beneath)
    {
        var file = Open(path, beneath);
        var book = file.ReadRules(beneath);
        return (file.Check(book), book);
    }

    /// <exception cref="InputException">The file has errors that can be found without knowing the rules.</exception>
    public static ConfigurationFile Open(string path) => Open(path, [], new ExtensionReading());

    /// <summary>
    /// Like <see cref="Open(string)"/>, but checks a file with errors against the rules as well, so that all errors are reported at once.
    /// </summary>
    /// <param name="beneath">The rules that exist apart from those of the file.</param>
    /// <param name="hasMore">Whether further rules come from elsewhere, so that an unknown rule may be one of them.</param>
    /// <inheritdoc cref="Open(string)"/>
    public static ConfigurationFile Open(string path, RuleBook beneath, bool hasMore = false) =>
        Open(path, [], new ExtensionReading(), (file, isWhole, errors) => file.ReportRules(beneath, isWhole && !hasMore, errors));

    /// <param name="path">The path to show in errors. Other files that the text refers to are relative to its folder.</param>
    /// <inheritdoc cref="Open(string)"/>
    public static ConfigurationFile Parse(string text, string path) => Parse(text, path, [], new ExtensionReading());

    /// <summary>The given book with the rules in the configuration's folders added, and the rule sets that it refers to by path.</summary>
    /// <exception cref="InputException">A folder is missing, or its rules have errors.</exception>
    public RuleBook ReadRules(RuleBook beneath)
    {
        try
        {
            return ReadBook(beneath);
        }
        catch (InputException input)
        {
            var errors = new ErrorList();
            errors.AddRange(input.Errors);
            ReportNames(beneath, areAllKnown: false, errors);
            throw errors.ToException();
        }
    }

    private RuleBook ReadBook(RuleBook beneath)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        return ReadSets(ReadFolders(beneath, read), read);
    }

    /// <summary>The configuration, checked against all available rules and rule sets.</summary>
    /// <exception cref="InputException">It refers to rules, rule sets or options that do not exist.</exception>
    public Configuration Check(RuleBook book)
    {
        var own = Walk(lastFirst: false).ToDictionary(file => file, file => file.CheckOwn(book));
        // A file that several others extend counts only in its last position, where it overrides everything before.
        var whole = Walk(lastFirst: true).Select(file => own[file]).Aggregate((upper, lower) => upper.Over(lower));
        if (whole.Overrides.Count(member => !member.Where.IsEmpty) > OverrideValidator.MostRecordOverrides)
        {
            throw new InputException(
                new InputError(
                    Path,
                    _definition.Whole.Of(ConfigurationKeys.Extends)!.Position,
                    $"Including the extended files, more than {OverrideValidator.MostRecordOverrides} overrides have a 'where'.",
                    OverrideValidator.FewerConditions
                )
            );
        }

        return whole;
    }

    /// <summary>The configuration of this file alone.</summary>
    private Configuration CheckOwn(RuleBook book)
    {
        var errors = new ErrorList();
        ReportNames(book, areAllKnown: true, errors);
        errors.ThrowIfAny();
        return _definition.ToConfiguration() with { Extends = [.. Extended.Select(SetName).OfType<string>()] };
    }

    /// <summary>Reports errors about rules in a file that has other errors too, as far as the rules can be read.</summary>
    private void ReportRules(RuleBook beneath, bool areAllKnown, ErrorList errors)
    {
        try
        {
            ReportNames(ReadBook(beneath), areAllKnown, errors);
        }
        catch (InputException input)
        {
            errors.AddRange(input.Errors);
            ReportNames(beneath, areAllKnown: false, errors);
        }
    }

    /// <summary>Reports rules, rule sets and options that this file refers to but that do not exist.</summary>
    /// <param name="areAllKnown">Whether the book has all rules and rule sets that the file may refer to.</param>
    private void ReportNames(RuleBook book, bool areAllKnown, ErrorList errors)
    {
        var file = new YamlFile(Path, errors);
        var settings = new SettingChecks(new RuleChecks([], book, areAllKnown).Known(), areAllKnown);
        settings.Report(file, _definition.Settings.Of(SettingKeys.Rules) ?? []);
        foreach (var member in _definition.Whole.Of(ConfigurationKeys.Overrides) ?? [])
            settings.Report(file, member.Settings.Of(SettingKeys.Rules) ?? [], ofRecords: member.Where is not null);
        settings.Report(file, (_definition.Whole.Of(ConfigurationKeys.Suppressions) ?? []).Select(member => member.Rule));
        foreach (var budget in areAllKnown ? _definition.Whole.Of(ConfigurationKeys.Budget) ?? [] : [])
        {
            if (BudgetValidator.CheckSubject(budget.Of.Value, book.Rules.Keys) is { } mistake)
                file.Report(budget.Of.Position, mistake);
        }

        new SetChecks([], book.RuleSets, areAllKnown).Report(
            file,
            [.. Extended.Where(name => !ConfigurationDefinition.IsPath(name.Value))]
        );
    }

    /// <param name="above">The full paths of the files that lead to this one, the outermost first.</param>
    /// <param name="reportMore">
    /// Reports further errors in a file that has errors. It is told whether all extended files could be read.
    /// </param>
    internal static ConfigurationFile Open(
        string path,
        ImmutableArray<string> above,
        ExtensionReading reading,
        Action<ConfigurationFile, bool, ErrorList>? reportMore = null
    )
    {
        var errors = new ErrorList();
        var text = YamlBytes.Read(path, new YamlFile(path, errors));
        errors.ThrowIfAny();
        return Parse(text!, path, above, reading, reportMore);
    }

    private static ConfigurationFile Parse(
        string text,
        string path,
        ImmutableArray<string> above,
        ExtensionReading reading,
        Action<ConfigurationFile, bool, ErrorList>? reportMore = null
    )
    {
        var errors = new ErrorList();
        var file = new YamlFile(path, errors);
        if (DocumentReader.ReadOptionalMapping(text, file) is not { } mapping)
            throw errors.ToException();
        RequiredVersionCheck.Of(file, mapping, errors);
        var definition = new ConfigurationDefinition(file, mapping);
        new KeyedValidator(SettingKeys.All).Report(definition.Settings, file);
        new KeyedValidator(ConfigurationKeys.OfConfiguration).Report(definition.Whole, file);
        var extended = ExtendedFile.ReadAll(definition, above, reading, errors);
        var configuration = new ConfigurationFile(definition, extended);
        if (!errors.IsEmpty)
            reportMore?.Invoke(configuration, extended.Length == definition.ExtendedPaths.Count(), errors);
        errors.ThrowIfAny();
        return configuration;
    }

    /// <summary>
    /// This file and all files that it extends, directly or not, each once. Each file comes before those that it extends.
    /// </summary>
    /// <param name="lastFirst">Whether the files that one extends are visited in reverse order.</param>
    private List<ConfigurationFile> Walk(bool lastFirst)
    {
        var met = new HashSet<ConfigurationFile>();
        var files = new List<ConfigurationFile>();
        Add(this);
        return files;

        void Add(ConfigurationFile file)
        {
            if (!met.Add(file))
                return;
            files.Add(file);
            var extended = file._extended.Select(extended => extended.Configuration).OfType<ConfigurationFile>();
            foreach (var below in lastFirst ? extended.Reverse() : extended)
                Add(below);
        }
    }

    private RuleBook ReadFolders(RuleBook book, HashSet<string> read)
    {
        if (!read.Add(MarkOf("folders")))
            return book;
        foreach (var extended in _extended)
            book = extended.Configuration?.ReadFolders(book, read) ?? book;
        var errors = new ErrorList();
        foreach (var folder in FolderNames.Where(folder => !Directory.Exists(_definition.File.Beside(folder.Value))))
            errors.Add(
                new InputError(
                    Path,
                    folder.Position,
                    $"There is no folder {Quoted.Of(_definition.File.Beside(folder.Value))}.",
                    "Rule folders are relative to this file."
                )
            );
        errors.ThrowIfAny();
        var unread = RuleFolders.Where(folder => read.Add(System.IO.Path.GetFullPath(folder))).ToList();
        return unread.Count == 0 ? book : book.With(RuleDirectory.Read(unread, book));
    }

    private RuleBook ReadSets(RuleBook book, HashSet<string> read)
    {
        if (!read.Add(MarkOf("sets")))
            return book;
        foreach (var extended in _extended)
        {
            if (extended.Configuration is { } configuration)
                book = configuration.ReadSets(book, read);
            else if (read.Add(System.IO.Path.GetFullPath(extended.Path)))
                book = book.With(RuleFiles.ReadRuleSet(extended.Path, book));
        }

        return book;
    }

    /// <summary>Marks this file as visited in the set of paths that were read; no path can look like it.</summary>
    private string MarkOf(string turn) => $"{turn} of\0{System.IO.Path.GetFullPath(Path)}";

    /// <summary>The name of an extended rule set; null for a configuration, whose own rule sets are included.</summary>
    private string? SetName(Located<string> entry) =>
        !ConfigurationDefinition.IsPath(entry.Value) ? entry.Value
        : _extended.First(extended => extended.Entry == entry) is { Configuration: null } set
            ? System.IO.Path.GetFileNameWithoutExtension(set.Path)
        : null;
}
