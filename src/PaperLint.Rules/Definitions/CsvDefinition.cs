using System.Collections.Immutable;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>The <c>csv</c> of a configuration.</summary>
internal sealed class CsvDefinition : Definition
{
    private CsvDefinition(MappingReader keys)
        : base(keys)
    {
        Delimiter = keys.Text("delimiter");
        Header = keys.Flag("header");
    }

    public CsvDefinition(YamlFile file, YamlMapping mapping)
        : this(new MappingReader(file, mapping, "'csv'", Keys))
    {
    }

    public static ImmutableArray<string> Keys { get; } = ["delimiter", "header"];

    public Located<string>? Delimiter { get; }

    public Located<bool>? Header { get; }

    public CsvSettings ToSettings() => new(
        Delimiter is not { Value: var text } ? null : Words.Delimiters.Contains(text) ? Words.Delimiters[text] : (byte)text[0],
        Header?.Value);
}
