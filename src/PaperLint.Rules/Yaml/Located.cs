using PaperLint.Text;

namespace PaperLint.Rules.Yaml;

/// <summary>Something that was read from a known place of a file.</summary>
internal interface ILocated
{
    /// <summary>Where it begins, 0-based.</summary>
    LinePosition Position { get; }
}

/// <summary>A value and the place it was read from.</summary>
internal sealed record Located<T>(T Value, LinePosition Position) : ILocated;
