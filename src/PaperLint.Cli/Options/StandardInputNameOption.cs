using System.CommandLine;
using PaperLint.Cli.Parsing;

namespace PaperLint.Cli.Options;

/// <summary>The option that gives standard input a name, where a command reads it.</summary>
internal static class StandardInputNameOption
{
    public static Option<string?> Create() =>
        new("--stdin-filename")
        {
            HelpName = "NAME",
            Description = "The name of standard input (-) in reports, also used to recognise its format.",
        };

    /// <summary>Adds the option, which is refused where standard input is not among the paths.</summary>
    public static void AddTo(Command command, Option<string?> option, Argument<string[]> paths)
    {
        command.Add(option);
        command.Validators.Add(result =>
        {
            // Tokens, not values: asking for the value here would keep the argument's own validators from being asked.
            if (
                result.GetResult(option) is { Implicit: false }
                && result.GetResult(paths)?.Tokens.Any(token => token.Value == StandardInputWord.Path) != true
            )
                result.AddError($"{option.Name} names standard input, but it is not read. To read it, add - to the paths.");
        });
    }

    public static string Read(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) ?? StandardInputWord.UsualName;
}
