using System.CommandLine;
using PaperLint.Cli.Output;
using PaperLint.Findings;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint review</c>: decide about findings, alike ones together.</summary>
internal static class ReviewCommand
{
    public static Command Create(Host host)
    {
        var sources = new RuleSourceOptions();
        var profile = ProfileOption.Create();
        var paths = new Argument<string[]>("paths") { HelpName = "PATHS", Description = "Files, folders or patterns. The working folder if none is given.", Arity = ArgumentArity.ZeroOrMore };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError(token.Value == LintInputs.StandardInputPath ? "Standard input has your answers, so data cannot be read from it. Name files." : $"There is no option '{token.Value}'. A file of that name is written './{token.Value}'.");
        });
        var select = new Option<string[]>("--select") { HelpName = "RULES", Description = "Ask only about these rules: ids, beginnings of ids, or names, with commas between them.", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        var ignore = new Option<string[]>("--ignore") { HelpName = "RULES", Description = "Do not ask about these rules; stronger than --select.", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        var exclude = new Option<string[]>("--exclude") { HelpName = "PATTERN", Description = "Leave out files and folders that match, when walking a folder.", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        var severity = new Option<string>("--severity") { HelpName = "LEVEL", Description = "Ask only about findings of this severity and worse: error, warning or info (default).", DefaultValueFactory = _ => "info" };
        severity.AcceptOnlyFromAmong("error", "warning", "info");
        var decided = new Option<bool>("--decided") { Description = "Show what was decided, to change it or take it back." };
        var prune = new Option<bool>("--prune") { Description = "Ask nothing, and remove the decisions that are void because the text they were made on has changed." };
        var noBaseline = new Option<bool>("--no-baseline") { Description = "Ask also about what the baseline knows." };
        var color = new Option<string>("--color") { HelpName = "WHEN", Description = "auto (default), always or never.", DefaultValueFactory = _ => "auto" };
        color.AcceptOnlyFromAmong("auto", "always", "never");
        var command = new Command("review", "Go through the findings, alike ones together, and decide: accept the repair, reject it with a reason, edit it, or later.") { paths, decided, prune };
        sources.AddTo(command);
        foreach (var option in new Option[] { profile, select, ignore, exclude, severity, noBaseline, color })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(decided) && result.GetValue(prune))
                result.AddError("--prune asks nothing, so --decided does not go with it.");
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => new ReviewSession(host, new FileConfigurations(sources.Flags(parsed, host), parsed.GetValue(profile)), new LintFlags
            {
                Paths = parsed.GetValue(paths) is { Length: > 0 } given ? given : ["."],
                Profile = parsed.GetValue(profile),
                Select = LintCommand.Split(parsed.GetValue(select)),
                Ignore = LintCommand.Split(parsed.GetValue(ignore)),
                Exclude = [.. parsed.GetValue(exclude) ?? []],
                Targets = ReportTarget.ParseAll([]),
                Color = parsed.GetValue(color)!,
                StandardInputName = LintInputs.UsualStandardInputName,
                NoBaseline = parsed.GetValue(noBaseline),
            }).Run(Enum.Parse<Severity>(parsed.GetValue(severity)!, ignoreCase: true), parsed.GetValue(decided), parsed.GetValue(prune), cancellation),
            CancellationToken.None));
        return command;
    }
}
