using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Parsing;
using PaperLint.Cli.Sessions;
using PaperLint.Projects;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint baseline</c>: records the current findings, so that <c>lint</c> reports only new ones.</summary>
internal static class BaselineCommand
{
    public static Command Create(Host host)
    {
        var sources = new RuleSourceOptions();
        var profile = ProfileOption.Create();
        var precision = PrecisionOption.Create();
        var paths = FilesArgument.Create("A baseline is about files; standard input is different each time. Name files.");
        var update = new Option<bool>("--update") { Description = "Rewrite it: add what is found now and drop what is gone." };
        var prune = new Option<bool>("--prune") { Description = "Only drop what is gone; what is new stays new." };
        var exclude = ExcludeOption.Create();
        var allowEmpty = AllowEmptyOption.Create();
        var cache = new CacheOptions();
        var command = new Command(
            "baseline",
            "Record the current findings in .paperlint/baseline.jsonl, so that 'lint' reports only new ones."
        )
        {
            paths,
            update,
            prune,
        };
        sources.AddTo(command);
        command.Add(profile);
        command.Add(precision);
        command.Add(exclude);
        command.Add(allowEmpty);
        cache.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(update) && result.GetValue(prune))
                result.AddError("--update cannot be used with --prune: it already drops what is gone.");
        });
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                        new BaselineSession(
                            host,
                            Project.Open(sources.Flags(parsed, host), parsed.GetValue(profile)),
                            new LintFlags
                            {
                                Paths = parsed.GetValue(paths) is { Length: > 0 } given ? given : ["."],
                                Profile = parsed.GetValue(profile),
                                Select = [],
                                Ignore = [],
                                MinPrecision = PrecisionOption.Read(parsed, precision),
                                Exclude = [.. parsed.GetValue(exclude) ?? []],
                                AllowEmpty = parsed.GetValue(allowEmpty),
                                Cache = cache.Read(parsed),
                                Targets = ReportTarget.ParseAll([]),
                                Color = "auto",
                                StandardInputName = StandardInputWord.UsualName,
                            }
                        ).Run(parsed.GetValue(update), parsed.GetValue(prune), cancellation),
                    CancellationToken.None
                )
        );
        return command;
    }
}
