using System.CommandLine;

namespace PaperLint.Cli.Options;

/// <summary>The options that choose among the rules there are.</summary>
/// <param name="only">What the command does with the chosen ones alone, in the imperative.</param>
/// <param name="not">What it does not do with the others.</param>
internal sealed class SelectionOptions(string only, string not)
{
    public Option<string[]> Select { get; } = Rules("--select", $"{only} these rules: ids, id prefixes or names, separated by commas.");

    public Option<string[]> Ignore { get; } = Rules("--ignore", $"{not} these rules; overrides --select.");

    /// <summary>The selectors of one of the two, each for itself.</summary>
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
            // A list that somebody's script left empty would otherwise stand for all rules.
            if (result.Tokens.FirstOrDefault(token => token.Value.Length > 0 && Parts(token.Value).Length == 0) is { } empty)
                result.AddError($"{name} names no rule in '{empty.Value}'. Give ids, id prefixes or names, separated by commas.");
        });
        return option;
    }

    private static string[] Parts(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
