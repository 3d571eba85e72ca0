using System.CommandLine;
using System.CommandLine.Parsing;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Cli.Parsing;

/// <summary>Explains what is wrong with a command line.</summary>
/// <param name="workingFolder">Where to look for files that the user may have meant; absolute.</param>
internal sealed class Mistakes(RootCommand root, string workingFolder)
{
    /// <param name="words">The command-line arguments.</param>
    /// <returns>Sentences; empty if the command can be run.</returns>
    public IReadOnlyList<string> In(ParseResult parsed, IReadOnlyList<string> words)
    {
        var command = parsed.CommandResult.Command;
        if (command == root)
            return parsed.UnmatchedTokens.Count == 0 ? [] : [NoCommand(parsed.UnmatchedTokens[0])];
        string[] unknown = [.. UnknownOptions(parsed).Distinct(StringComparer.Ordinal).Select(word => NoOption(word, command))];
        // The word after an unknown option may be its value, so nothing else is reported.
        if (unknown.Length > 0)
            return unknown;
        List<string> values = [.. OptionValues.Mistakes(parsed, words).Distinct(StringComparer.Ordinal)];
        return values.Count > 0
            ? values
            :
            [
                .. parsed.UnmatchedTokens.Select(word => TooMany(word, command)),
                .. parsed.Errors.Select(error => Missing(error, command) ?? error.Message),
            ];
    }

    /// <summary>Words that begin with a dash and were not parsed as options. Words after <c>--</c> are paths.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var behind = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        var asArguments = parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Where(token => !behind.Contains(token))
            .Select(token => token.Value);
        return asArguments
            .Concat(parsed.UnmatchedTokens.Where(word => !parsed.Tokens.Any(token => token.Value == word && behind.Contains(token))))
            .Where(IsOption);
    }

    /// <summary>A single dash means standard input.</summary>
    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private string NoCommand(string word)
    {
        if (IsOption(word))
            return $"There is no option '{NameOf(word)}' for 'paperlint' alone.{Elsewhere(NameOf(word), root)}";
        var none = $"There is no command '{word}'.";
        if (ForeignCommands.Here(word) is { } here)
            return $"{none} Use 'paperlint {here}'.";
        if (NearestName.To(word, root.Subcommands.Select(command => command.Name)) is { } near)
            return $"{none} Did you mean '{near}'?";
        return Path.Exists(Path.GetFullPath(word, workingFolder)) ? $"{none} To check it: paperlint lint {ShellWord.Of(word)}" : none;
    }

    private string NoOption(string word, Command command)
    {
        var name = NameOf(word);
        var none = $"There is no option '{name}'.";
        if (Path.Exists(Path.GetFullPath(word, workingFolder)))
            return $"{none} For a file of that name, write './{word}'.";
        if (
            NearestName.To(
                name,
                NamesOf(command)
                    .Where(known => known.StartsWith("--", StringComparison.Ordinal) == name.StartsWith("--", StringComparison.Ordinal))
            ) is
            { } near
        )
            return $"{none} Did you mean '{near}'?";
        return Elsewhere(name, command) is { Length: > 0 } elsewhere
            ? $"{none}{elsewhere}"
            : $"{none}{(TakesPaths(command) ? $" For a file of that name, write './{word}'." : "")}";
    }

    private string Elsewhere(string name, Command command)
    {
        string[] owners =
        [
            .. root
                .Subcommands.Where(other => other != command && NamesOf(other).Contains(name, StringComparer.Ordinal))
                .Select(other => $"'{other.Name}'"),
        ];
        return owners.Length switch
        {
            0 => "",
            1 => $" It is an option of {owners[0]}.",
            _ => $" It is an option of {string.Join(", ", owners[..^1])} and {owners[^1]}.",
        };
    }

    private static string TooMany(string word, Command command) =>
        command.Arguments.Count == 0
            ? $"'{command.Name}' takes no paths or names, but got '{word}'."
            : $"'{command.Name}' takes only one {command.Arguments[^1].HelpName}, but also got '{word}'.";

    /// <summary>The message for a missing argument; null for other errors.</summary>
    private static string? Missing(ParseError error, Command command)
    {
        if (error.SymbolResult is not ArgumentResult { Tokens.Count: 0, Parent: not OptionResult } result)
            return null;
        var argument = result.Argument;
        var word = argument.Arity.MaximumNumberOfValues > 1 ? argument.HelpName : $"a {argument.HelpName}";
        return $"'{command.Name}' needs {word}: {char.ToLowerInvariant(argument.Description![0])}{argument.Description[1..]}";
    }

    private static bool TakesPaths(Command command) =>
        command.Arguments.Any(argument => argument.HelpName is "PATHS" or "PATH" or "JOURNAL");

    private static IEnumerable<string> NamesOf(Command command) =>
        command.Options.SelectMany(option => option.Aliases.Prepend(option.Name));

    /// <summary>The name of an option without a value after <c>=</c>.</summary>
    private static string NameOf(string word) => word.Split('=', 2)[0];
}
