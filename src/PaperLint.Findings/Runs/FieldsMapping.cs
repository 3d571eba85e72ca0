using System.Buffers;
using System.Text.Json;
using PaperLint.Records;

namespace PaperLint.Findings.Runs;

/// <summary>Writes the roles of fields in the syntax of a configuration: YAML to paste.</summary>
public static class FieldsMapping
{
    /// <summary>Characters with a special meaning in patterns.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("?[{!*\\");

    /// <summary>
    /// The line to paste for one file: <c>overrides: [{ files: ['papers.csv'], fields: { title: 'name' } }]</c>. It names the file because
    /// in other files the same field names may have other meanings; if the path cannot be written as a pattern, the line applies to all
    /// files.
    /// </summary>
    /// <param name="path">Relative to the folder of the configuration.</param>
    public static string LineFor(string path, IReadOnlyCollection<FieldGuess> guesses) =>
        IsPattern(path) ? $"overrides: [{Member(path, guesses)}]" : InOneLine(guesses);

    /// <summary>One member of <c>overrides</c>, as in <see cref="LineFor"/>.</summary>
    /// <inheritdoc cref="LineFor"/>
    public static string Member(string path, IEnumerable<FieldGuess> guesses) => $"{{ files: [{Quoted(path)}], {InOneLine(guesses)} }}";

    private static string InOneLine(IEnumerable<FieldGuess> guesses) =>
        $"fields: {{ {string.Join(", ", guesses.Select(guess => $"{WordFor(guess.Role)}: {Quoted(guess.Name)}"))} }}";

    private static bool IsPattern(string path) =>
        path.Length > 0 && path[0] != '/' && path.AsSpan().IndexOfAny(Special) < 0 && !path.Split('/').Contains("..");

    /// <summary>The word for a role in configurations.</summary>
    public static string WordFor(FieldRole role) => role.ToString().ToLowerInvariant();

    /// <summary>
    /// A text in single quotes, in which only the quote itself needs an escape; in double quotes if it contains control characters.
    /// </summary>
    public static string Quoted(string text) =>
        text.Any(char.IsControl) ? $"\"{JsonEncodedText.Encode(text)}\"" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
