using System.CommandLine;
using PaperLint.Findings;

namespace PaperLint.Cli.Parsing;

/// <summary>Options that accept one of a few words.</summary>
internal static class KnownWords
{
    /// <summary>Rejects all other words and suggests the nearest.</summary>
    public static void AcceptOneOf(this Option option, params IReadOnlyList<string> words) =>
        option.Validators.Add(result =>
        {
            foreach (var given in result.Tokens.Select(token => token.Value).Where(given => !words.Contains(given, StringComparer.Ordinal)))
            {
                var hint = NearestName.To(given, words) is { } near ? $" Did you mean '{near}'?" : "";
                result.AddError($"{option.Name} must be {Listed(words)}, not '{given}'.{hint}");
            }
        });

    private static string Listed(IReadOnlyList<string> words) =>
        $"{string.Join(", ", words.Take(words.Count - 1).Select(word => $"'{word}'"))} or '{words[^1]}'";
}
