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
    private const string ConfigurationName = "paperlint.yml";

    /// <summary>The configuration named, or the nearest one from the working folder upwards; null where there is none.</summary>
    /// <exception cref="InputException">The one named does not exist.</exception>
    public static string? FindConfiguration(string workingFolder, string? named)
    {
        if (named is not null)
        {
            var full = Path.GetFullPath(named, workingFolder);
            return File.Exists(full) ? full : throw new InputException(new InputError(named, null, "There is no such configuration file."));
        }

        for (var folder = workingFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, ConfigurationName);
            if (File.Exists(file))
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
        throw new InvalidOperationException(configurationPath);
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
