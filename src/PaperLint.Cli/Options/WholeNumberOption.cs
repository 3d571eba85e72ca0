using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace PaperLint.Cli.Options;

/// <summary>An option whose value is a whole number.</summary>
internal static class WholeNumberOption
{
    /// <param name="from">The smallest allowed value.</param>
    public static Option<int?> Create(string name, int from, string description) =>
        new(name)
        {
            HelpName = "N",
            Description = description,
            CustomParser = result => Parse(result, name, from),
        };

    private static int? Parse(ArgumentResult result, string name, int from)
    {
        if (result.Tokens.Count == 0)
            return null;
        if (
            int.TryParse(result.Tokens[^1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= from
        )
            return number;
        result.AddError(
            $"{name} must be a whole number {(BigInteger.TryParse(result.Tokens[^1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) && large > int.MaxValue ? $"from {from} to {int.MaxValue}" : $"of {from} or more")}."
        );
        return null;
    }
}
