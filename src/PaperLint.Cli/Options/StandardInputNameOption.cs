using System.CommandLine;
using PaperLint.Cli.Parsing;

namespace PaperLint.Cli.Options;

/// <summary>The option that names standard input, for commands that read it.</summary>
internal static class StandardInputNameOption
{
    public static Option<string?> Create() =>
        new("--stdin-filename")
        {
            HelpName = "NAME",
            Description = "The name of standard input (-) in reports, also used to recognise its format.",
        };

    /// <summary>Adds the option. Using it is an error if standard input is not among the paths.</summary>
    public static void AddTo(Command command, Option<string?> option, Argument<string[]> paths)
    {
        command.Add(option);
        command.Validators.Add(result =>
        {
            // Read the tokens: getting the value here would prevent the argument's own validators from running.
            if (
                result.GetResult(option) is { Implicit: false }
                && result.GetResult(paths)?.Tokens.Any(token => token.Value == StandardInputWord.Path) != true
            )
                result.AddError($"{option.Name} names standard input, but it is not read. To read it, add - to the paths.");
        });
    }

    public static string Read(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) ?? StandardInputWord.UsualName;
}
