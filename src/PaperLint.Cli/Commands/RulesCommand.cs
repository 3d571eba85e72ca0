using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Reports.Pages;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint rules</c>: lists the rules.</summary>
internal static class RulesCommand
{
    public static Command Create(Host host)
    {
        var sources = new RuleSourceOptions();
        var command = new Command("rules", "List all rules, or those that --ruleset enables.");
        sources.AddTo(command);
        command.SetAction(parsed =>
        {
            var known = sources.Read(parsed, host);
            var rules = parsed.GetValue(sources.RuleSets) is { Length: > 0 }
                ? known.Book.Resolve(known.RuleSets ?? [], known.Settings.Rules).Select(rule => rule.Info)
                : known.Book.Rules.Values.Select(rule => rule.Info);
            new RuleTable(TerminalSettings.Of(host, "auto")).Write(rules, host.Output);
            return ExitCode.Clean;
        });
        return command;
    }
}
