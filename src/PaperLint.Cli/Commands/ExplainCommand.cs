using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Reports.Pages;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint explain</c>: shows the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Create(Host host)
    {
        var sources = new RuleSourceOptions();
        var rule = new Argument<string>("rule")
        {
            HelpName = "RULE",
            Description = "The id or the name of a rule, such as LTX0001 or tex-quotes.",
        };
        var command = new Command("explain", "Show a rule's page: what it means, why it matters, what to do, and examples.") { rule };
        sources.AddTo(command);
        command.SetAction(parsed =>
        {
            var found = sources.Read(parsed, host).Find(parsed.GetValue(rule)!);
            new RulePage(TerminalSettings.Of(host, "auto")).Write(found.Info, host.Output);
            return ExitCode.Clean;
        });
        return command;
    }
}
