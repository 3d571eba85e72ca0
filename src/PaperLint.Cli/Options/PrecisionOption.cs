using System.CommandLine;
using PaperLint.Cli.Parsing;
using PaperLint.Findings;
using PaperLint.Rules.Keys;

namespace PaperLint.Cli.Options;

/// <summary>The option that leaves out imprecise rules.</summary>
internal static class PrecisionOption
{
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--min-precision")
        {
            HelpName = "LEVEL",
            Description = "Use only rules with at least this precision: very-high, high, medium or low (default: all).",
        };
        option.AcceptOneOf(OptionKeys.MinPrecision.Words);
        return option;
    }

    /// <returns>The precision; null if the option was not given.</returns>
    public static Precision? Read(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } word ? OptionKeys.MinPrecision[word] : null;
}
