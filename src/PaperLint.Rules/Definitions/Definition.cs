using PaperLint.Rules.Yaml;
using PaperLint.Text;

namespace PaperLint.Rules.Definitions;

/// <summary>
/// A mapping as written in the file, checked only for its shape. Values that are missing or have the wrong shape are null.
/// </summary>
internal abstract class Definition(MappingReader keys) : ILocated
{
    public YamlFile File => keys.File;

    /// <summary>Where the mapping begins. Missing keys are reported here.</summary>
    public LinePosition Position { get; } = keys.Position;

    /// <summary>Whether the key exists, whatever its value.</summary>
    public bool Has(string key) => keys.Has(key);

    public LinePosition PositionOf(string key) => keys.PositionOf(key);
}
