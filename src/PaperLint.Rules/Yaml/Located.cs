using PaperLint.Text;

namespace PaperLint.Rules.Yaml;

/// <summary>Something that was read from a known position in a file.</summary>
internal interface ILocated
{
    /// <summary>Where it begins, 0-based.</summary>
    LinePosition Position { get; }
}

/// <summary>A value and the position it was read from.</summary>
internal sealed record Located<T>(T Value, LinePosition Position) : ILocated;
