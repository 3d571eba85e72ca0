using PaperLint.Findings;
using PaperLint.Rules.Reading;

namespace PaperLint.Projects;

/// <summary>The command-line options for rules and configurations.</summary>
/// <param name="WorkingFolder">The working folder, as an absolute path.</param>
/// <param name="RuleSets">Names of rule sets, or paths of files with one rule set each.</param>
/// <param name="RuleFolders">Folders with the user's own rules.</param>
/// <param name="Configuration">The configuration file to use for all files; null to search for one.</param>
/// <param name="NoConfiguration">Whether to use no configuration.</param>
public sealed record RuleSourceFlags(
    string WorkingFolder,
    IReadOnlyList<string> RuleSets,
    IReadOnlyList<string> RuleFolders,
    string? Configuration,
    bool NoConfiguration
)
{
    /// <summary>Whether all files have the same configuration, or none.</summary>
    public bool IsFixed => NoConfiguration || Configuration is not null;

    /// <summary>The full path of the named configuration, or of the nearest one in a folder or above; null if there is none.</summary>
    /// <exception cref="InputException">The named configuration does not exist.</exception>
    public string? FindConfiguration(string folder)
    {
        if (NoConfiguration)
            return null;
        if (Configuration is { } named)
        {
            return File.Exists(Path.GetFullPath(named, WorkingFolder))
                ? Path.GetFullPath(named, WorkingFolder)
                : throw new InputException(
                    new InputError(
                        named,
                        null,
                        Directory.Exists(Path.GetFullPath(named, WorkingFolder))
                            ? "This is a folder, not a configuration file."
                            : "There is no such configuration file."
                    )
                );
        }

        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (ConfigurationFile.Names.Select(name => Path.Combine(at, name)).FirstOrDefault(Path.Exists) is { } file)
                return file;
        }

        return null;
    }
}
