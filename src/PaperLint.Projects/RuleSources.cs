using System.Collections.Immutable;
using System.Globalization;
using PaperLint.Findings;
using PaperLint.Linting;
using PaperLint.Rules;
using PaperLint.Rules.Reading;
using PaperLint.Sources.Discovery;

namespace PaperLint.Projects;

/// <summary>The available rules and the user's settings for them, combined from the configuration and the command line.</summary>
/// <param name="Book">The built-in rules and the user's own.</param>
/// <param name="RuleSets">The rule sets for all records; null to use the rule set of each record's profile.</param>
/// <param name="InForce">
/// Settings by rule id that enable the user's own rules. They override rule sets; the configuration overrides them.
/// </param>
/// <param name="Configuration">The configuration; null if there is no configuration file.</param>
public sealed record RuleSources(
    RuleBook Book,
    ImmutableArray<string>? RuleSets,
    ImmutableSortedDictionary<string, RuleSetting> InForce,
    Configuration? Configuration
)
{
    /// <summary>The settings of files that no override matches.</summary>
    public FileSettings Settings { get; } = (Configuration?.Settings ?? new FileSettings()).Over(new FileSettings { Rules = InForce });

    /// <param name="configurationPath">A full path, or null for none.</param>
    /// <exception cref="InputException">One of these files has errors.</exception>
    public static RuleSources Load(RuleSourceFlags flags, string? configurationPath)
    {
        var workingFolder = flags.WorkingFolder;
        var builtIn = BuiltInRules.Load();
        var file = configurationPath is null
            ? null
            : ConfigurationFile.Open(Shown(configurationPath, workingFolder), builtIn, hasMore: flags.RuleFolders.Count > 0);
        var book = file?.ReadRules(builtIn) ?? builtIn;
        if (flags.RuleFolders.Count > 0)
            book = book.With(RuleDirectory.Read(flags.RuleFolders.Select(folder => Existing(folder, workingFolder)), book));
        UserRules.Try(book, builtIn);
        var configuration = file?.Check(book);
        var named = new List<string>();
        foreach (var set in flags.RuleSets)
            named.Add(Name(set, workingFolder, ref book));
        IReadOnlyList<string> sets = named.Count > 0 ? named : configuration?.Extends ?? [];
        return new RuleSources(book, sets.Count > 0 ? [.. sets] : null, UserRules.InForce(book, builtIn), configuration);
    }

    /// <summary>Finds a rule by its id or its name.</summary>
    /// <exception cref="InputException">There is no such rule.</exception>
    public Rule Find(string idOrName) =>
        Book.Rules.Values.FirstOrDefault(rule =>
            rule.Info.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase)
            || rule.Info.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase)
        ) ?? throw new InputException(UnknownRule(idOrName, Book.Rules.Values.Select(rule => rule.Info)));

    /// <summary>The error for a name that matches no rule.</summary>
    /// <param name="rules">All available rules.</param>
    public static InputError UnknownRule(string given, IEnumerable<RuleInfo> rules)
    {
        string[] names = [.. rules.SelectMany(rule => new[] { rule.Id, rule.Name }).Distinct()];
        var near = names.FirstOrDefault(name => name.Equals(Padded(given), StringComparison.OrdinalIgnoreCase))
            ?? NearestName.To(given, names);
        return new InputError(
            null,
            null,
            $"There is no rule '{given}'.",
            near is null ? "'paperlint rules' lists them all." : $"Did you mean '{near}'?"
        );
    }

    /// <summary>Pads the number of an id with zeros to the usual four digits.</summary>
    private static string Padded(string given) =>
        given.TrimEnd("0123456789".ToCharArray()) is var family
        && int.TryParse(given[family.Length..], CultureInfo.InvariantCulture, out var number)
            ? $"{family}{number:0000}"
            : given;

    /// <summary>A path that opens the file and is readable in errors.</summary>
    private static string Shown(string full, string workingFolder) =>
        DisplayPath.Of(full, workingFolder) is var shown && Path.GetFullPath(shown) == full ? shown : full;

    private static string Existing(string folder, string workingFolder) =>
        Directory.Exists(Path.GetFullPath(folder, workingFolder))
            ? Shown(Path.GetFullPath(folder, workingFolder), workingFolder)
            : throw new InputException(
                new InputError(
                    folder,
                    null,
                    File.Exists(Path.GetFullPath(folder, workingFolder))
                        ? "This is a file, not a folder of rules."
                        : "There is no such folder of rules."
                )
            );

    /// <summary>The name of a rule set in the book. If a file is named, its rule set is added to the book.</summary>
    private static string Name(string set, string workingFolder, ref RuleBook book)
    {
        if (book.RuleSets.ContainsKey(set))
            return set;
        var isFile =
            set.Contains('/')
            || set.Contains('\\')
            || set.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            || set.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
        if (!isFile)
        {
            throw new InputException(
                new InputError(
                    null,
                    null,
                    $"There is no rule set '{set}'.",
                    NearestName.Hint(set, [.. book.RuleSets.Keys], "The rule sets are")
                )
            );
        }

        var full = Path.GetFullPath(set, workingFolder);
        if (!File.Exists(full))
            throw new InputException(new InputError(set, null, "There is no such rule set file."));
        var read = RuleFiles.ReadRuleSet(Shown(full, workingFolder), book);
        book = book.With(read);
        return read.Name;
    }
}
