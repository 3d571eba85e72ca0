using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Rules.Keys;
using PaperLint.Rules.Yaml;
using PaperLint.Text;

namespace PaperLint.Rules.Reading;

/// <summary>A file that a configuration extends: another configuration, or a rule set.</summary>
/// <param name="Entry">The entry under <c>extends</c>.</param>
/// <param name="Path">The path to show in errors.</param>
/// <param name="Configuration">Null for a rule set, which is read later, when the rules are known.</param>
internal sealed record ExtendedFile(Located<string> Entry, string Path, ConfigurationFile? Configuration)
{
    /// <summary>Keys that a rule set must have and a configuration cannot have.</summary>
    private static readonly string[] SetKeys = ["name", "title"];

    /// <param name="above">The full paths of the files that lead to the configuration.</param>
    public static ImmutableArray<ExtendedFile> ReadAll(
        ConfigurationDefinition configuration,
        ImmutableArray<string> above,
        ExtensionReading reading,
        ErrorList errors
    )
    {
        var own = System.IO.Path.GetFullPath(configuration.File.Path);
        var files = ImmutableArray.CreateBuilder<ExtendedFile>();
        foreach (var entry in configuration.ExtendedPaths)
        {
            try
            {
                files.Add(Read(configuration.File, entry, [.. above, own], reading));
            }
            catch (InputException input)
            {
                errors.AddRange(input.Errors);
            }
        }

        return files.ToImmutable();
    }

    private static ExtendedFile Read(YamlFile file, Located<string> entry, ImmutableArray<string> above, ExtensionReading reading)
    {
        var path = PortablePath.Of(file.Beside(entry.Value));
        var full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new InputException(
                new InputError(
                    file.Path,
                    entry.Position,
                    $"There is no file {Quoted.Of(path)}.",
                    "Files under 'extends' are relative to this file."
                )
            );
        if (above.Contains(full))
        {
            throw new InputException(
                new InputError(
                    file.Path,
                    entry.Position,
                    "The configurations extend each other in a circle.",
                    $"{Quoted.Of(path)} leads back here. Remove one of the links."
                )
            );
        }

        if (above.Length > ExtensionReading.Deepest || reading.Count > ExtensionReading.Most)
        {
            throw new InputException(
                new InputError(
                    file.Path,
                    entry.Position,
                    $"The configurations extend each other through more than {(above.Length > ExtensionReading.Deepest ? ExtensionReading.Deepest : ExtensionReading.Most)} files.",
                    "Merge some of them."
                )
            );
        }

        return new ExtendedFile(
            entry,
            path,
            IsRuleSet(path) ? null : reading.Once(full, () => ConfigurationFile.Open(path, above, reading))
        );
    }

    /// <summary>Errors in the file are ignored here; they are reported when it is read.</summary>
    private static bool IsRuleSet(string path)
    {
        var file = new YamlFile(path, new ErrorList());
        return YamlBytes.Read(path, file) is { } text
            && YamlReader.Read(text, file, out _) is YamlMapping mapping
            && mapping.Entries.Any(entry => SetKeys.Contains(entry.Key.Value));
    }
}
