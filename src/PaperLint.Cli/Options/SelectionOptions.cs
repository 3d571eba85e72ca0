using System.CommandLine;

namespace PaperLint.Cli.Options;

/// <summary>The options that select among the available rules.</summary>
/// <param name="only">What the command does with selected rules only, in the imperative.</param>
/// <param name="not">What the command does not do with ignored rules, in the imperative.</param>
internal sealed class SelectionOptions(string only, string not)
{
    public Option<string[]> Select { get; } = Rules("--select", $"{only} these rules: ids, id prefixes or names, separated by commas.");

    public Option<string[]> Ignore { get; } = Rules("--ignore", $"{not} these rules; overrides --select.");

    /// <summary>The selectors given in one of the two options, split at commas.</summary>
    public static IReadOnlyList<string> Read(ParseResult parsed, Option<string[]> option) =>
        [.. (parsed.GetValue(option) ?? []).SelectMany(Parts)];

    private static Option<string[]> Rules(string name, string description)
    {
        var option = new Option<string[]>(name)
        {
            HelpName = "RULES",
            Description = description,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        option.Validators.Add(result =>
        {
            // Otherwise, a list that a script accidentally left empty would select all rules.
            if (result.Tokens.FirstOrDefault(token => token.Value.Length > 0 && Parts(token.Value).Length == 0) is { } empty)
                result.AddError($"{name} names no rule in '{empty.Value}'. Give ids, id prefixes or names, separated by commas.");
        });
        return option;
    }

    private static string[] Parts(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
