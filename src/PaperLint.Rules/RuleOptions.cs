using System.Collections.Immutable;

namespace PaperLint.Rules;

/// <summary>The options of an analyzer: names and values as written in YAML. The members of a list are joined with commas.</summary>
public sealed class RuleOptions(ImmutableSortedDictionary<string, string> values)
{
    public static RuleOptions None { get; } = new(ImmutableSortedDictionary<string, string>.Empty);

    public ImmutableSortedDictionary<string, string> Values { get; } = values;

    /// <exception cref="KeyNotFoundException">The rule file does not declare the option.</exception>
    public string Text(string name) => Values[name];

    /// <exception cref="KeyNotFoundException">The rule file does not declare the option.</exception>
    /// <exception cref="FormatException">Its value is not a whole number.</exception>
    public int Number(string name) => int.Parse(Values[name], System.Globalization.CultureInfo.InvariantCulture);

    /// <exception cref="KeyNotFoundException">The rule file does not declare the option.</exception>
    /// <exception cref="FormatException">Its value is neither <c>true</c> nor <c>false</c>.</exception>
    public bool Flag(string name) => bool.Parse(Values[name]);

    /// <exception cref="KeyNotFoundException">The rule file does not declare the option.</exception>
    public ImmutableArray<string> List(string name) =>
        [.. Values[name].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>These options with some values replaced; names that are not declared here are ignored.</summary>
    public RuleOptions With(IReadOnlyDictionary<string, string> overrides) =>
        overrides.Count == 0 ? this : new(Values.SetItems(overrides.Where(pair => Values.ContainsKey(pair.Key))));
}
