using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Parsing;
using PaperLint.Cli.Sessions;
using PaperLint.Projects;
using PaperLint.Rules.Keys;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint lint</c>: finds damage, and fixes it on request.</summary>
internal static class LintCommand
{
    public static Command Create(Host host)
    {
        var sources = new RuleSourceOptions();
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files, folders, patterns such as 'data/**/*.txt', or - for standard input. The working folder if none is given.",
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "PATHS",
        };
        var profile = ProfileOption.Create();
        var selection = new SelectionOptions("Report only", "Do not report");
        var exclude = ExcludeOption.Create();
        var allowEmpty = AllowEmptyOption.Create();
        var failOn = new Option<string?>("--fail-on")
        {
            HelpName = "LEVEL",
            Description = "The lowest severity that gives exit code 1: error, warning (default), info or never.",
        };
        failOn.AcceptOneOf(OptionKeys.FailOn.Words);
        var precision = PrecisionOption.Create();
        var exitZero = new Option<bool>("--exit-zero") { Description = "Exit with 0 even if findings remain. Failures still give 2." };
        var output = new Option<string[]>("--output", "-o")
        {
            HelpName = "FORMAT[=FILE]",
            Description =
                $"Write a report: {string.Join(", ", ReportTarget.Formats.SkipLast(1))} or {ReportTarget.Formats[^1]}, to a file or to standard output. Can be repeated.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        var verbose = new Option<bool>("--verbose", "-v")
        {
            Description = "Show every finding with its line and fix; with --group-by, every group.",
        };
        var groupBy = new Option<string?>("--group-by")
        {
            HelpName = "WHAT",
            Description =
                "Show one line per group of findings with the same rule, text (rule, matched text and fix, most frequent first), file or profile.",
        };
        groupBy.AcceptOneOf(GroupingWords.All);
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Show only findings that affect the exit code, and no summary." };
        var statistics = new Option<bool>("--statistics") { Description = "Show a table of counts per rule." };
        var color = ColorOption.Create();
        var stdinName = StandardInputNameOption.Create();
        var mostWarnings = WholeNumberOption.Create("--max-warnings", from: 0, "Allow this many warnings; one more gives exit code 1.");
        var noBaseline = new Option<bool>("--no-baseline") { Description = "Report every finding, including those in the baseline." };
        var since = new Option<string?>("--since")
        {
            HelpName = "REF",
            Description = "Report and fix only what is new since this Git commit, or since the current branch left this branch.",
        };
        var staged = new Option<bool>("--staged")
        {
            Description = "Read what is staged in Git for the next commit instead of the files as they are. Fixes nothing.",
        };
        var allStates = new Option<bool>("--all-states")
        {
            Description = "Also include findings known to the baseline or --since in SARIF and JSON Lines, each with its state.",
        };
        var threads = WholeNumberOption.Create(
            "--threads",
            from: 1,
            "How many records to check at once. Affects only the time a run takes."
        );

        var cache = new CacheOptions();

        var command = new Command("lint", "Check datasets of papers, report extraction damage, and fix it on request.") { paths };
        var fixing = new FixingOptions(paths, output, exitZero, statistics, host);
        fixing.AddTo(command);
        sources.AddTo(command);
        foreach (
            var option in new Option[]
            {
                profile,
                selection.Select,
                selection.Ignore,
                precision,
                exclude,
                allowEmpty,
                failOn,
                exitZero,
                output,
                verbose,
                groupBy,
                quiet,
                statistics,
                color,
                threads,
                noBaseline,
                since,
                staged,
                allStates,
                mostWarnings,
            }
        )
            command.Add(option);
        cache.AddTo(command);
        StandardInputNameOption.AddTo(command, stdinName, paths);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                        new LintSession(
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
                                FailOn = parsed.GetValue(failOn),
                                MinPrecision = PrecisionOption.Read(parsed, precision),
                                ExitZero = parsed.GetValue(exitZero),
                                Targets = ReportTarget.ParseAll(parsed.GetValue(output) ?? []),
                                Verbose = parsed.GetValue(verbose),
                                GroupBy = GroupingWords.Parse(parsed.GetValue(groupBy)),
                                Quiet = parsed.GetValue(quiet),
                                Statistics = parsed.GetValue(statistics),
                                Color = parsed.GetValue(color)!,
                                StandardInputName = StandardInputNameOption.Read(parsed, stdinName),
                                Threads = parsed.GetValue(threads),
                                Cache = cache.Read(parsed),
                                MostWarnings = parsed.GetValue(mostWarnings),
                                NoBaseline = parsed.GetValue(noBaseline),
                                Since = parsed.GetValue(since),
                                Staged = parsed.GetValue(staged),
                                AllStates = parsed.GetValue(allStates),
                                Fix = fixing.Read(parsed),
                            }
                        ).Run(cancellation),
                    CancellationToken.None
                )
        );
        return command;
    }
}
