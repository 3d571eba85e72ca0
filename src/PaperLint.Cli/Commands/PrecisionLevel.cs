using System.CommandLine;
using PaperLint.Cli.Parsing;
using PaperLint.Findings;
using PaperLint.Rules;

namespace PaperLint.Cli.Commands;

/// <summary>The words for how sure a rule is, and the option that asks for them.</summary>
internal static class PrecisionLevel
{
    public static Option<string?> Option()
    {
        var option = new Option<string?>("--min-precision") { HelpName = "LEVEL", Description = "Use only rules of at least this precision: very-high, high, medium or low (default: all)." };
        option.AcceptOneOf([.. KnownKeys.Words["precision"]]);
        return option;
    }

    /// <returns>Null for null.</returns>
    public static Precision? Parse(string? word) =>
        word is null ? null : Enum.Parse<Precision>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    public static string WordOf(Precision precision) => KnownKeys.Words["precision"].First(word => Parse(word) == precision);
}
