using PaperLint.Records;

namespace PaperLint.Reports.Inspection;

/// <summary>The part of a configuration that says what the fields of a file are.</summary>
public static class FieldsSnippet
{
    /// <summary>The lines of an <c>overrides</c> for one file.</summary>
    /// <param name="path">Relative to the folder of the configuration.</param>
    public static IEnumerable<string> Of(string path, IEnumerable<KeyValuePair<string, FieldRole>> fields) => Member(path, fields).Prepend("overrides:");

    /// <summary>The lines of one member of <c>overrides</c>.</summary>
    public static IEnumerable<string> Member(string path, IEnumerable<KeyValuePair<string, FieldRole>> fields)
    {
        yield return $"  - files: [{Quoted(path)}]";
        yield return "    fields:";
        foreach (var (name, role) in fields)
            yield return $"      {WordFor(role)}: {Quoted(name)}";
    }

    /// <summary>What a configuration calls a role.</summary>
    public static string WordFor(FieldRole role) => role.ToString().ToLowerInvariant();

    /// <summary>A text in single quotes, which need no escapes but for themselves; in double ones where it holds what those may not.</summary>
    public static string Quoted(string text) => text.Any(char.IsControl)
        ? System.Text.Json.JsonSerializer.Serialize(text)
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
