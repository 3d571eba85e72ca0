using PaperLint.Rules.Yaml;
using PaperLint.Text;

namespace PaperLint.Rules.Definitions;

/// <summary>
/// A mapping of a file as it is written, nothing checked but its shape; null is what is not there or has the wrong shape.
/// </summary>
internal abstract class Definition(MappingReader keys) : ILocated
{
    public YamlFile File => keys.File;

    /// <summary>Where the mapping begins: what is missing in it is reported there.</summary>
    public LinePosition Position { get; } = keys.Position;

    /// <summary>Whether the key is there, whatever its value.</summary>
    public bool Has(string key) => keys.Has(key);

    public LinePosition PositionOf(string key) => keys.PositionOf(key);
}
