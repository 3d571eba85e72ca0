using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Reading;

/// <summary>Reads the top-level mapping of a YAML file.</summary>
internal static class DocumentReader
{
    /// <summary>The mapping; null if there is none, which is reported.</summary>
    public static YamlMapping? ReadMapping(string text, YamlFile file)
    {
        var node = YamlReader.Read(text, file, out var isEmpty);
        if (isEmpty)
            file.Report(null, new Mistake("The file is empty.", "Write something in it, or remove it."));
        return IsMapping(node, file);
    }

    /// <summary>Like <see cref="ReadMapping"/>, but a file with nothing but comments is an empty mapping.</summary>
    public static YamlMapping? ReadOptionalMapping(string text, YamlFile file)
    {
        var node = YamlReader.Read(text, file, out var isEmpty);
        return isEmpty ? new YamlMapping(default, []) : IsMapping(node, file);
    }

    private static YamlMapping? IsMapping(YamlNode? node, YamlFile file)
    {
        if (node is null or YamlMapping)
            return node as YamlMapping;
        file.Report(node.Position, new Mistake($"The file must be a mapping, not {node.Kind}.", "Write 'key: value' lines."));
        return null;
    }
}
