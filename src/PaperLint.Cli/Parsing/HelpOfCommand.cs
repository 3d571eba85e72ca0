using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using PaperLint.Cli.Hosting;
using PaperLint.Reports.Pages;

namespace PaperLint.Cli.Parsing;

/// <summary>The output of <c>--help</c>: how to use a command, and a few examples to copy.</summary>
internal sealed class HelpOfCommand(Host host) : SynchronousCommandLineAction
{
    /// <summary>Help is shown whatever else is wrong or missing.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCode.Clean;
    }

    public void Write(Command command) => new HelpPage(TerminalSettings.Of(host, "auto")).Write(Of(command), host.Output);

    private static CommandHelp Of(Command command) =>
        new(command.Description!, UsageOf(command))
        {
            Arguments = [.. command.Arguments.Select(argument => new HelpEntry(argument.HelpName!, argument.Description!))],
            Options =
            [
                .. command.Options.Where(option => option is not HelpOption && !option.Hidden).Select(EntryOf),
                new HelpEntry("-h, --help", "Show this help."),
            ],
            Commands =
            [
                .. command.Subcommands.Select(sub => new HelpEntry(
                    $"{sub.Name}{string.Concat(sub.Arguments.Select(argument => $" {LabelOf(argument)}"))}",
                    sub.Description!
                )),
            ],
            Examples = [.. HelpExamples.Of(command.Name).Select(example => new HelpEntry(example.Line, example.Meaning))],
            Closing = command is RootCommand or { Name: "lint" } ? ExitCodes : null,
        };

    private const string ExitCodes =
        "Exit codes: 0 nothing at or above --fail-on remains, 1 findings remain, 2 wrong usage, unreadable input or an incomplete run.";

    private static string UsageOf(Command command) =>
        command is RootCommand
            ? "paperlint COMMAND [OPTIONS]"
            : $"paperlint {command.Name}{string.Concat(command.Arguments.Select(argument => $" {LabelOf(argument)}"))} [OPTIONS]";

    private static string LabelOf(Argument argument)
    {
        var label = argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.HelpName}..." : argument.HelpName!;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{label}]" : label;
    }

    private static HelpEntry EntryOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length));
        var required = option.Required ? " Required." : "";
        return new HelpEntry(
            option.HelpName is { } value ? $"{names} {value}" : names,
            option is VersionOption ? "Show the version." : $"{option.Description}{required}"
        );
    }
}
