using PaperLint.Records;

namespace PaperLint.Findings;

/// <summary>Writes what fields are for as a configuration has it: YAML that can be pasted.</summary>
public static class FieldsMapping
{
    /// <summary>All of it in one line: <c>fields: { title: 'name', abstract: 'body' }</c>.</summary>
    public static string InOneLine(IEnumerable<FieldGuess> guesses) => $"fields: {{ {string.Join(", ", guesses.Select(Entry))} }}";

    /// <summary>One entry of the mapping: <c>title: 'name'</c>.</summary>
    public static string Entry(FieldGuess guess) => $"{WordFor(guess.Role)}: {Quoted(guess.Name)}";

    /// <summary>What a configuration calls a role.</summary>
    public static string WordFor(FieldRole role) => role.ToString().ToLowerInvariant();

    /// <summary>A text in single quotes, which need no escapes but for themselves; in double ones where it holds what those may not.</summary>
    public static string Quoted(string text) => text.Any(char.IsControl)
        ? System.Text.Json.JsonSerializer.Serialize(text)
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
