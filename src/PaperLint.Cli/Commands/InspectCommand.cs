using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Parsing;
using PaperLint.Cli.Sessions;
using PaperLint.Projects;
using PaperLint.Reports.Inspection;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint inspect</c>: shows how files are understood.</summary>
internal static class InspectCommand
{
    private const string Json = "json";

    public static Command Create(Host host)
    {
        var sources = new RuleSourceOptions();
        var paths = new Argument<string[]>("paths")
        {
            HelpName = "PATHS",
            Description = "Files, folders or patterns, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var profile = ProfileOption.Create();
        var stdinName = StandardInputNameOption.Create();
        var output = new Option<string>("--output", "-o")
        {
            HelpName = "FORMAT",
            Description = "terminal (default) or json.",
            DefaultValueFactory = _ => "terminal",
        };
        output.AcceptOneOf("terminal", Json);
        var command = new Command(
            "inspect",
            "Show how files are understood: format, encoding, records, profiles, fields with their roles, and a sample."
        )
        {
            paths,
        };
        sources.AddTo(command);
        command.Add(profile);
        StandardInputNameOption.AddTo(command, stdinName, paths);
        command.Add(output);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                    {
                        var project = Project.Open(sources.Flags(parsed, host), parsed.GetValue(profile));
                        var given = parsed.GetValue(paths)!;
                        var found = new FileDiscovery(host.WorkingFolder, project.Exclusion([])).Find(
                            given.Where(path => path != StandardInputWord.Path)
                        );
                        using var input = given.Contains(StandardInputWord.Path) ? new StandardInput(host.OpenInput(), cancellation) : null;
                        var seen = new DataSurvey(project).Look(
                            found,
                            input?.As(StandardInputNameOption.Read(parsed, stdinName)),
                            cancellation
                        );
                        if (parsed.GetValue(output) == Json)
                            InspectionJson.Write(seen, host.Output);
                        else
                            new InspectionPage(TerminalSettings.Of(host, "auto")).Write(seen, host.Output);
                        if (seen.Count == 0)
                            host.WriteErrorSentence("No data was found that PaperLint can read.");
                        // What makes a run of lint incomplete makes this one incomplete too.
                        return
                            seen.Count == 0
                            || seen.Any(document => document.Error is not null || (document.Skipped > 0 && !project.AcceptsSkipped))
                            ? ExitCode.Failure
                            : ExitCode.Clean;
                    },
                    CancellationToken.None
                )
        );
        return command;
    }
}
