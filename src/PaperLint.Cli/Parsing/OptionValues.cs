using System.CommandLine;
using System.CommandLine.Parsing;

namespace PaperLint.Cli.Parsing;

/// <summary>Reports options with a missing value or with too many values.</summary>
internal static class OptionValues
{
    /// <param name="words">The command-line arguments.</param>
    public static IEnumerable<string> Mistakes(ParseResult parsed, IReadOnlyList<string> words)
    {
        var command = parsed.CommandResult.Command;
        foreach (var option in command.Options.Where(option => option.Required && parsed.GetResult(option) is not { Implicit: false }))
            yield return $"'{command.Name}' needs {option.Name} {option.HelpName}: {char.ToLowerInvariant(option.Description![0])}{option.Description[1..]}";
        foreach (var mistake in OptionsAsValues(command, words))
            yield return mistake;
        foreach (var mistake in ValuesOfSwitches(parsed, command, words))
            yield return mistake;
        foreach (
            var given in parsed.CommandResult.Children.OfType<OptionResult>().Where(given => !given.Implicit && TakesValue(given.Option))
        )
        {
            // The validators of some options have a better message for an empty value.
            if (given.Tokens.Count == 0 || (given.Tokens.Any(token => token.Value.Length == 0) && !given.Errors.Any()))
                yield return $"{given.Option.Name} needs a value: {given.Option.Name} {given.Option.HelpName}";
            else if (given.Tokens.Count > given.Option.Arity.MaximumNumberOfValues)
                yield return $"{given.Option.Name} takes one value, but {given.Tokens.Count} were given. Use it once.";
        }
    }

    /// <summary>
    /// Reports an option that was parsed as the value of the option before it. Joined with <c>=</c>, it is accepted as intended.
    /// </summary>
    private static IEnumerable<string> OptionsAsValues(Command command, IReadOnlyList<string> words)
    {
        var names = command
            .Options.SelectMany(option => option.Aliases.Append(option.Name).Select(name => (Name: name, Option: option)))
            .ToDictionary(pair => pair.Name, pair => pair.Option, StringComparer.Ordinal);
        for (var at = 0; at + 1 < words.Count && words[at] != "--"; at++)
        {
            if (names.TryGetValue(words[at], out var option) && TakesValue(option) && names.ContainsKey(words[at + 1]))
                yield return $"{option.Name} needs a value, but '{words[at + 1]}' is an option: {option.Name} {option.HelpName}";
        }
    }

    /// <summary>
    /// Reports a value given to a switch. The parser takes <c>false</c> as its value and any other word as a path, but the switch is on in
    /// either case.
    /// </summary>
    private static IEnumerable<string> ValuesOfSwitches(ParseResult parsed, Command command, IReadOnlyList<string> words)
    {
        var switches = command.Options.Where(option => option.ValueType == typeof(bool)).ToList();
        foreach (var word in words.TakeWhile(word => word != "--"))
        {
            var end = word.AsSpan().IndexOfAny('=', ':');
            if (
                end > 1
                && switches.Find(option => option.Aliases.Append(option.Name).Contains(word[..end], StringComparer.Ordinal)) is { } written
            )
                yield return $"{written.Name} takes no value, but got '{word[(end + 1)..]}'. Write {written.Name} alone.";
        }

        foreach (
            var given in parsed
                .CommandResult.Children.OfType<OptionResult>()
                .Where(given => given.Tokens.Count > 0 && switches.Contains(given.Option))
        )
            yield return $"{given.Option.Name} takes no value, but got '{given.Tokens[0].Value}'. Write {given.Option.Name} alone.";
    }

    private static bool TakesValue(Option option) => option.Arity.MinimumNumberOfValues > 0;
}
