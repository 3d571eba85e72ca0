using PaperLint.Findings;
using PaperLint.Rules.Reading;

namespace PaperLint.Projects;

/// <summary>What the command line says of rules and configurations.</summary>
/// <param name="WorkingFolder">Absolute.</param>
/// <param name="RuleSets">Names, or paths of files that hold one set.</param>
/// <param name="RuleFolders">Folders with the user's own rules.</param>
/// <param name="Configuration">The file that is to be used for everything; null where it is to be looked for.</param>
/// <param name="NoConfiguration">Whether none is to be used.</param>
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

    /// <summary>The whole path of the configuration named, or of the nearest one from a folder upwards; null where there is none.</summary>
    /// <exception cref="InputException">The one named does not exist.</exception>
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
