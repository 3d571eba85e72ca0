using System.Globalization;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Checks the form of certain kinds of text. Each check returns a mistake, or null if the text is valid.</summary>
internal static class Form
{
    public static Mistake? NotBlank(string text) =>
        string.IsNullOrWhiteSpace(text) ? new Mistake("The text is empty.", "Write something, or remove the key.") : null;

    public static Mistake? Sentence(string text)
    {
        if (NotBlank(text) is { } blank)
            return blank;
        if (text.AsSpan().Trim().IndexOfAny('\n', '\r') >= 0)
            return new Mistake("The sentence spans several lines.", "Write it on one line.");
        return text.EndsWith('.') ? null : new Mistake($"The sentence {Quoted.Of(text)} does not end with a period.", "End it with one.");
    }

    /// <summary>An instruction, as on a button: "Remove the backslash".</summary>
    public static Mistake? Imperative(string text)
    {
        if (NotBlank(text) is { } blank)
            return blank;
        if (text.EndsWith('.'))
            return new Mistake($"The title {Quoted.Of(text)} ends with a period.", "Remove the period: the title is shown on a button.");
        return char.IsLower(text[0])
            ? new Mistake(
                $"The title {Quoted.Of(text)} begins with a lower-case letter.",
                "Begin it with a capital, such as 'Remove the backslash'."
            )
            : null;
    }

    /// <summary>Lower-case words with hyphens between them.</summary>
    public static Mistake? Kebab(string name)
    {
        var sound = name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.Split('-').All(IsWord);
        return sound
            ? null
            : new Mistake($"{Quoted.Of(name)} is not a name in lower case with hyphens.", "Use the form 'escaped-character'.");
    }

    /// <summary>The name of an analyzer in the catalog: the family and its own name, separated by a slash.</summary>
    public static Mistake? AnalyzerName(string name)
    {
        var sound = name.Split('/') is [var family, var own] && Kebab(family) is null && Kebab(own) is null;
        return sound ? null : new Mistake($"{Quoted.Of(name)} is not the name of an analyzer.", "Use the form 'latex/islands'.");
    }

    /// <summary>A file pattern, relative to the folder of the configuration.</summary>
    public static Mistake? FilePattern(string pattern)
    {
        if (NotBlank(pattern) is { } blank)
            return blank;
        if (pattern.IndexOfAny(['?', '[', '{', '!']) >= 0)
            return new Mistake(
                $"{Quoted.Of(pattern)} is not a file pattern.",
                "Patterns support only * for part of a name and ** for any folders."
            );
        return pattern[0] == '/' || pattern.Contains('\\') || pattern.Split('/').Contains("..")
            ? new Mistake(
                $"{Quoted.Of(pattern)} does not stay below the folder of this file.",
                "Write it with slashes, relative to that folder."
            )
            : null;
    }

    public static Mistake? Version(string text)
    {
        var sound = text.Split('.') is { Length: 3 } parts && parts.All(part => part.Length is > 0 and < 6 && part.All(char.IsAsciiDigit));
        return sound ? null : new Mistake($"{Quoted.Of(text)} is not a version.", "Use the form 0.1.0.");
    }

    public static Mistake? Day(string text) =>
        DateOnly.TryParseExact(text, SuppressionDefinition.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : new Mistake($"{Quoted.Of(text)} is not a date.", "Use the form 2026-12-31.");

    private static bool IsWord(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));
}
