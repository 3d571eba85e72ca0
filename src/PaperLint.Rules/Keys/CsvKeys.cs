using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Keys;

/// <summary>The keys under <c>csv</c>.</summary>
internal static class CsvKeys
{
    private const string Detected = "detected";

    public static TextKey Delimiter { get; } =
        new(
            "csv.delimiter",
            held => held.Settings.Csv.Delimiter is { } delimiter ? WordFor(delimiter) : null,
            (held, text) => With(held, csv => csv with { Delimiter = DelimiterOf(text) }),
            CheckDelimiter
        )
        {
            Help = "`comma`, `semicolon`, `tab`, `bar`, or one ASCII character",
            Part = ShownPart.Values,
            Otherwise = _ => Detected,
        };

    public static FlagKey Header { get; } =
        new("csv.header", held => held.Settings.Csv.Header, (held, header) => With(held, csv => csv with { Header = header }))
        {
            Help = "whether the first row names the columns: `true` or `false`",
            Part = ShownPart.Values,
            Otherwise = Detected,
        };

    public static ImmutableArray<ConfigurationKey> All { get; } = [Delimiter, Header];

    private static Configuration With(Configuration held, Func<CsvSettings, CsvSettings> change) =>
        held.Change(settings => settings with { Csv = change(settings.Csv) });

    private static string WordFor(byte delimiter) =>
        Words.Delimiters.Words.FirstOrDefault(word => Words.Delimiters[word] == delimiter) ?? $"{(char)delimiter}";

    private static byte DelimiterOf(string text) => Words.Delimiters.Contains(text) ? Words.Delimiters[text] : (byte)text[0];

    /// <summary>
    /// Whether a character can be a delimiter: a tab, a space, or ASCII punctuation or a symbol other than the quotation mark.
    /// </summary>
    private static bool CanSeparate(char sign) =>
        sign is '\t' or ' ' || (sign != '"' && char.IsAscii(sign) && (char.IsPunctuation(sign) || char.IsSymbol(sign)));

    private static Mistake? CheckDelimiter(string text)
    {
        if (Words.Delimiters.Contains(text) || (text.Length == 1 && CanSeparate(text[0])))
            return null;
        return new Mistake(
            $"{Quoted.Of(text)} is not a delimiter.",
            NearestName.To(text, text.Length > 1 ? Words.Delimiters.Words : []) is { } near
                ? $"Did you mean {Quoted.Of(near)}?"
                : $"Use {string.Join(", ", Words.Delimiters.Words)}, "
                    + "or one ASCII character that is not a letter, digit or quotation mark."
        );
    }
}
