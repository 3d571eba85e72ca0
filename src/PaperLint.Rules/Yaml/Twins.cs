namespace PaperLint.Rules.Yaml;

/// <summary>Finds duplicates among names that must be unique.</summary>
internal static class Twins
{
    /// <summary>Reports each name that occurred before.</summary>
    public static void ReportDuplicates(this YamlFile file, IEnumerable<Located<string>> names)
    {
        var first = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!first.TryAdd(name.Value, name))
            {
                var before = first[name.Value].Position.Line + 1;
                file.Report(
                    name.Position,
                    new Mistake($"{Quoted.Of(name.Value)} occurs twice.", $"The first is on line {before}: keep one.")
                );
            }
        }
    }
}
