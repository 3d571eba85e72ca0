using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>A configuration file.</summary>
internal sealed class ConfigurationDefinition : Definition
{
    private ConfigurationDefinition(MappingReader keys)
        : base(keys)
    {
        Settings = new KeyedDefinition(keys, SettingKeys.All);
        Whole = new KeyedDefinition(keys, ConfigurationKeys.OfConfiguration);
    }

    public ConfigurationDefinition(YamlFile file, YamlMapping mapping)
        : this(new MappingReader(file, mapping, "a configuration", [.. ConfigurationKeys.All.Select(key => key.Word)])) { }

    /// <summary>The settings that overrides may have as well.</summary>
    public KeyedDefinition Settings { get; }

    /// <summary>The settings that only a whole configuration may have.</summary>
    public KeyedDefinition Whole { get; }

    /// <summary>The paths under <c>extends</c>.</summary>
    public IEnumerable<Located<string>> ExtendedPaths =>
        (Whole.Of(ConfigurationKeys.Extends)?.Value ?? []).Where(entry => IsPath(entry.Value));

    /// <summary>Whether a member of <c>extends</c> is a path rather than the name of a rule set.</summary>
    public static bool IsPath(string entry) =>
        entry.Contains('/', StringComparison.Ordinal)
        || entry.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        || entry.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The configuration of this file alone, after validation. <c>extends</c> contains everything that is written there, paths included.
    /// </summary>
    public Configuration ToConfiguration() =>
        Whole.PutInto(
            new Configuration
            {
                Path = File.Path,
                Settings = Settings.ToSettings(),
                Origins = Whole.Origins,
            }
        );
}
