using System.Collections.Immutable;
using PaperLint.Engine;
using PaperLint.Engine.Discovery;
using PaperLint.Engine.Running;
using PaperLint.Findings;
using PaperLint.Rules;

namespace PaperLint.Cli.Commands;

/// <summary>Which rules there are and what the user says of them, from the configuration and the command line together.</summary>
/// <param name="Book">Built-in rules and the user's own.</param>
/// <param name="RuleSets">The sets for every record; null gives each the set made for its profile.</param>
/// <param name="Settings">By rule id, stronger than the sets.</param>
/// <param name="Configuration">Null where there is no configuration file.</param>
internal sealed record RuleSources(
    RuleBook Book,
    ImmutableArray<string>? RuleSets,
    ImmutableDictionary<string, RuleSetting> Settings,
    Configuration? Configuration)
{
    private static readonly string[] ConfigurationNames = [$"{ConfigurationFile.Stem}.yml", $"{ConfigurationFile.Stem}.yaml"];

    /// <summary>The configuration named, or the nearest one from the working folder upwards; null where there is none.</summary>
    /// <exception cref="InputException">The one named does not exist.</exception>
    public static string? FindConfiguration(string workingFolder, string? named)
    {
        if (named is not null)
        {
            return File.Exists(Path.GetFullPath(named, workingFolder))
                ? Path.GetFullPath(named, workingFolder)
                : throw new InputException(new InputError(named, null, "There is no such configuration file."));
        }

        for (var folder = workingFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (ConfigurationNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } file)
                return file;
        }

        return null;
    }

    /// <param name="configurationPath">A whole path, or null for none.</param>
    /// <param name="ruleSets">Names, or paths of files that hold one set.</param>
    /// <param name="ruleFolders">Folders with the user's own rules.</param>
    /// <exception cref="InputException">Something in these files is wrong.</exception>
    public static RuleSources Load(
        string workingFolder,
        string? configurationPath,
        IReadOnlyList<string> ruleSets,
        IReadOnlyList<string> ruleFolders)
    {
        var builtIn = BuiltInRules.Load();
        var file = configurationPath is null ? null : ConfigurationFile.Open(Shown(configurationPath, workingFolder));
        var book = file?.ReadRules(builtIn) ?? builtIn;
        if (ruleFolders.Count > 0)
            book = book.With(RuleDirectory.Read(ruleFolders.Select(folder => Existing(folder, workingFolder)), book));
        UserRules.Try(book, builtIn);
        var configuration = file?.Check(book);
        var named = new List<string>();
        foreach (var set in ruleSets)
            named.Add(Name(set, workingFolder, ref book));
        IReadOnlyList<string> sets = named.Count > 0 ? named : configuration?.Extends ?? [];
        var settings = UserRules.InForce(book, builtIn);
        if (configuration is not null)
            settings = settings.SetItems(configuration.Rules);
        return new RuleSources(book, sets.Count > 0 ? [.. sets] : null, settings, configuration);
    }

    /// <summary>The rules to report, once every selector is known to mean something.</summary>
    /// <exception cref="InputException">A selector means no rule.</exception>
    public RuleSelection Selection(IReadOnlyList<string> select, IReadOnlyList<string> ignore)
    {
        foreach (var selector in select.Concat(ignore))
        {
            if (!Book.Rules.Values.Any(rule => RuleSelection.Names(selector, rule.Info.Id, rule.Info.Name)))
                throw new InputException(UnknownRule(selector));
        }

        return new RuleSelection([.. select], [.. ignore]);
    }

    /// <summary>A rule by its id or its name.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public Rule Find(string idOrName) => Book.Rules.Values.FirstOrDefault(rule =>
        rule.Info.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || rule.Info.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase))
        ?? throw new InputException(UnknownRule(idOrName));

    /// <summary>A path by which the file can be opened and which people like to read in errors.</summary>
    private static string Shown(string full, string workingFolder) =>
        DisplayPath.Of(full, workingFolder) is var shown && Path.GetFullPath(shown) == full ? shown : full;

    private static string Existing(string folder, string workingFolder) => Directory.Exists(Path.GetFullPath(folder, workingFolder))
        ? Shown(Path.GetFullPath(folder, workingFolder), workingFolder)
        : throw new InputException(new InputError(folder, null, "There is no such folder of rules."));

    /// <summary>The name of a set in the book, which gains the set where a file was named.</summary>
    private static string Name(string set, string workingFolder, ref RuleBook book)
    {
        if (book.RuleSets.ContainsKey(set))
            return set;
        var isFile = set.Contains('/') || set.Contains('\\') || set.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || set.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
        if (!isFile)
        {
            throw new InputException(new InputError(
                null, null, $"There is no rule set '{set}'.", NearestName.Hint(set, [.. book.RuleSets.Keys], "Sets are")));
        }

        var full = Path.GetFullPath(set, workingFolder);
        if (!File.Exists(full))
            throw new InputException(new InputError(set, null, "There is no such rule set file."));
        var read = RuleFiles.ReadRuleSet(Shown(full, workingFolder), book);
        book = book with { RuleSets = book.RuleSets.SetItem(read.Name, read) };
        return read.Name;
    }

    private InputError UnknownRule(string given)
    {
        var near = NearestName.To(given, Book.Rules.Values.SelectMany(rule => new[] { rule.Info.Id, rule.Info.Name }));
        return new InputError(
            null,
            null,
            $"There is no rule '{given}'.",
            near is null ? "'paperlint rules' lists them all." : $"Did you mean '{near}'?");
    }
}
