using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Parsing;
using PaperLint.Cli.Sessions;
using PaperLint.Findings;
using PaperLint.Projects;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint review</c>: decides about findings, with similar ones grouped together.</summary>
internal static class ReviewCommand
{
    public static Command Create(Host host)
    {
        var sources = new RuleSourceOptions();
        var profile = ProfileOption.Create();
        var paths = FilesArgument.Create("Answers are read from standard input, so data cannot be. Name files.");
        var selection = new SelectionOptions("Ask only about", "Do not ask about");
        var exclude = ExcludeOption.Create();
        var allowEmpty = AllowEmptyOption.Create();
        var severity = new Option<string>("--severity")
        {
            HelpName = "LEVEL",
            Description = "Ask only about findings of this severity or worse: error, warning or info (default).",
            DefaultValueFactory = _ => "info",
        };
        severity.AcceptOneOf("error", "warning", "info");
        var decided = new Option<bool>("--decided") { Description = "Show what was decided, to change or withdraw it." };
        var prune = new Option<bool>("--prune")
        {
            Description = "Ask nothing; remove decisions that are void because their text has changed.",
        };
        var noBaseline = new Option<bool>("--no-baseline") { Description = "Also ask about findings in the baseline." };
        var color = ColorOption.Create();
        var command = new Command(
            "review",
            "Go through the findings, similar ones together, and decide: accept the fix, reject it with a reason, edit it, or decide later."
        )
        {
            paths,
            decided,
            prune,
        };
        sources.AddTo(command);
        foreach (
            var option in new Option[] { profile, selection.Select, selection.Ignore, exclude, allowEmpty, severity, noBaseline, color }
        )
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(decided) && result.GetValue(prune))
                result.AddError("--prune cannot be used with --decided: it asks nothing.");
        });
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                        new ReviewSession(
                            host,
                            Project.Open(sources.Flags(parsed, host), parsed.GetValue(profile)),
                            new LintFlags
                            {
                                Paths = parsed.GetValue(paths) is { Length: > 0 } given ? given : ["."],
                                Profile = parsed.GetValue(profile),
                                Select = SelectionOptions.Read(parsed, selection.Select),
                                Ignore = SelectionOptions.Read(parsed, selection.Ignore),
                                Exclude = [.. parsed.GetValue(exclude) ?? []],
                                AllowEmpty = parsed.GetValue(allowEmpty),
                                Targets = ReportTarget.ParseAll([]),
                                Color = parsed.GetValue(color)!,
                                StandardInputName = StandardInputWord.UsualName,
                                NoBaseline = parsed.GetValue(noBaseline),
                            }
                        ).Run(
                            Enum.Parse<Severity>(parsed.GetValue(severity)!, ignoreCase: true),
                            parsed.GetValue(decided),
                            parsed.GetValue(prune),
                            cancellation
                        ),
                    CancellationToken.None
                )
        );
        return command;
    }
}
