using System.Collections.Immutable;
using System.Globalization;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>One entry of <c>budget</c>: its subject, and how much is allowed.</summary>
internal sealed class BudgetDefinition
{
    /// <summary>The text that may be written instead of a percentage.</summary>
    public const string NoWorse = "no worse than baseline";

    private readonly YamlFile _file;

    private BudgetDefinition(YamlFile file, Located<string> of, Located<string>? amount) => (_file, Of, Amount) = (file, of, amount);

    public Located<string> Of { get; }

    public Located<string>? Amount { get; }

    public static ImmutableArray<BudgetDefinition> ReadAll(YamlFile file, YamlMapping budget)
    {
        var keys = new MappingReader(file, budget, "a budget", [.. budget.Entries.Select(entry => entry.Key.Value)]);
        return
        [
            .. budget
                .Entries.DistinctBy(entry => entry.Key.Value)
                .Select(entry => new BudgetDefinition(file, entry.Key, keys.Text(entry.Key.Value))),
        ];
    }

    /// <summary>The percentage; null if the text is not a percentage from 0 to 100.</summary>
    public static decimal? Percent(string text) =>
        text.EndsWith('%')
        && decimal.TryParse(
            text.AsSpan(0, text.Length - 1).TrimEnd(),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var percent
        )
        && percent is >= 0 and <= 100
            ? percent
            : null;

    /// <summary>The budget, after the definition was validated.</summary>
    public Budget ToBudget() => new(Of.Value, Percent(Amount!.Value), _file.At(Of.Position));
}
