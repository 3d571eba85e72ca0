using System.Buffers;
using PaperLint.Records;

namespace PaperLint.Findings.Runs;

/// <summary>Writes what fields are for as a configuration has it: YAML that can be pasted.</summary>
public static class FieldsMapping
{
    /// <summary>What stands for itself in no pattern.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("?[{!*\\");

    /// <summary>
    /// The line to paste for one file: <c>overrides: [{ files: ['papers.csv'], fields: { title: 'name' } }]</c>, because others may have
    /// fields of these names with another meaning; for all files where a pattern cannot have the path.
    /// </summary>
    /// <param name="path">Relative to the folder of the configuration.</param>
    public static string LineFor(string path, IReadOnlyCollection<FieldGuess> guesses) =>
        IsPattern(path) ? $"overrides: [{Member(path, guesses)}]" : InOneLine(guesses);

    /// <summary>One member of <c>overrides</c>, as <see cref="LineFor"/> has it.</summary>
    /// <inheritdoc cref="LineFor"/>
    public static string Member(string path, IEnumerable<FieldGuess> guesses) => $"{{ files: [{Quoted(path)}], {InOneLine(guesses)} }}";

    private static string InOneLine(IEnumerable<FieldGuess> guesses) =>
        $"fields: {{ {string.Join(", ", guesses.Select(guess => $"{WordFor(guess.Role)}: {Quoted(guess.Name)}"))} }}";

    private static bool IsPattern(string path) =>
        path.Length > 0 && path[0] != '/' && path.AsSpan().IndexOfAny(Special) < 0 && !path.Split('/').Contains("..");

    /// <summary>What a configuration calls a role.</summary>
    public static string WordFor(FieldRole role) => role.ToString().ToLowerInvariant();

    /// <summary>
    /// A text in single quotes, which need no escapes but for themselves; in double ones where it holds what those may not.
    /// </summary>
    public static string Quoted(string text) =>
        text.Any(char.IsControl)
            ? System.Text.Json.JsonSerializer.Serialize(text)
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
