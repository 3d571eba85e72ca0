using System.Collections.Immutable;
using PaperLint.Text;

namespace PaperLint.Rules.Yaml;

/// <summary>A node of a YAML file.</summary>
internal abstract record YamlNode(LinePosition Position) : ILocated
{
    /// <summary>What the node is called in messages, with its article.</summary>
    public abstract string Kind { get; }
}

/// <param name="IsPlain">Whether it is written without quotes, so that it may mean a number, a flag or null.</param>
internal sealed record YamlScalar(LinePosition Position, string Value, bool IsPlain) : YamlNode(Position)
{
    public bool IsNothing => IsPlain && Value is ("" or "~" or "null" or "Null" or "NULL");

    public override string Kind => IsNothing ? "empty" : "a single value";
}

internal sealed record YamlSequence(LinePosition Position, ImmutableArray<YamlNode> Items) : YamlNode(Position)
{
    public override string Kind => "a list";
}

internal sealed record YamlMapping(LinePosition Position, ImmutableArray<YamlEntry> Entries) : YamlNode(Position)
{
    public override string Kind => "a mapping";
}

/// <summary>One <c>key: value</c> pair of a mapping.</summary>
internal sealed record YamlEntry(Located<string> Key, YamlNode Value);
