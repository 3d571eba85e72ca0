namespace PaperLint.Rules.Yaml;

/// <summary>Finds what is written twice where it may stand once.</summary>
internal static class Twins
{
    /// <summary>Reports every name that stood before.</summary>
    public static void ReportTwins(this YamlFile file, IEnumerable<Located<string>> names, IEqualityComparer<string>? comparer = null)
    {
        var first = new Dictionary<string, Located<string>>(comparer ?? StringComparer.Ordinal);
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
