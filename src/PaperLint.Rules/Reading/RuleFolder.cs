using System.IO.Enumeration;
using PaperLint.Findings;
using PaperLint.Rules.Yaml;
using PaperLint.Text;

namespace PaperLint.Rules.Reading;

/// <summary>
/// Finds the YAML files below a folder. Hidden folders and links to folders are not entered, and configuration files are not treated as
/// rules.
/// </summary>
internal static class RuleFolder
{
    /// <summary>Nobody writes so many rules: with more files, it is probably the wrong folder.</summary>
    private const int MostFiles = 5_000;

    private const int Deepest = 8;

    /// <summary>The files, ordered by path. Errors that prevent listing are added to <paramref name="errors"/>.</summary>
    public static IReadOnlyList<RuleFile> List(string folder, ErrorList errors)
    {
        var shown = PortablePath.Of(folder).TrimEnd('/');
        if (!Directory.Exists(folder))
        {
            errors.Add(
                File.Exists(folder)
                    ? new InputError(shown, null, "This is a file, not a folder.", "Name the folder that contains it.")
                    : new InputError(shown, null, "There is no such folder.")
            );
            return [];
        }

        try
        {
            var files = Enumerate(folder).Take(MostFiles + 1).Order(StringComparer.Ordinal).ToList();
            if (files.Count > MostFiles)
                errors.Add(
                    new InputError(
                        shown,
                        null,
                        $"There are more than {MostFiles} YAML files below this folder.",
                        "Name the folder that holds the rules."
                    )
                );
            else if (files.Count == 0)
                errors.Add(
                    new InputError(
                        shown,
                        null,
                        "There is no rule or rule set below this folder.",
                        "Rules are files that end in .yml or .yaml."
                    )
                );
            else
                return [.. files.Select(file => new RuleFile($"{shown}/{file}", PortablePath.Of(Path.GetDirectoryName(file)!)))];
        }
        catch (Exception exception) when (FileFailure.Is(exception))
        {
            errors.Add(new InputError(shown, null, $"The folder cannot be read: {SystemReason.Of(exception)}"));
        }

        return [];
    }

    private static FileSystemEnumerable<string> Enumerate(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = false,
            MaxRecursionDepth = Deepest,
            AttributesToSkip = FileAttributes.Hidden,
        };
        var top = Path.GetFullPath(folder);
        return new FileSystemEnumerable<string>(
            top,
            (ref FileSystemEntry entry) => PortablePath.Of(Path.GetRelativePath(top, entry.ToFullPath())),
            options
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && IsRuleFile(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
    }

    private static bool IsRuleFile(ReadOnlySpan<char> name)
    {
        var ending = Path.GetExtension(name);
        var isYaml =
            ending.Equals(".yml", StringComparison.OrdinalIgnoreCase) || ending.Equals(".yaml", StringComparison.OrdinalIgnoreCase);
        return isYaml && !ConfigurationFile.Names.Contains(name.ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
