using PaperLint.Cli.Output;
using PaperLint.Engine.Discovery;
using PaperLint.Engine.Running;
using PaperLint.Findings;

namespace PaperLint.Cli.Commands;

/// <summary>One call of <c>lint</c>: finds the files, runs, reports, and decides the exit code.</summary>
internal sealed class LintSession(Host host, RuleSources sources, LintFlags flags)
{
    private const string StandardInputPath = "-";
    private const string StandardInputName = "stdin";

    /// <summary>The command line's word, else the configuration's, else warning; null for never.</summary>
    private Severity? FailOn => flags.FailOn is { } word
        ? FailLevel.Parse(word)
        : (sources.Configuration?.FailOn ?? Severity.Warning) is var level && level == Severity.Off ? null : level;

    public int Run(CancellationToken cancellation)
    {
        var options = new LintOptions
        {
            Book = sources.Book,
            RuleSets = sources.RuleSets,
            Settings = sources.Settings,
            Profile = flags.Profile ?? sources.Configuration?.Profile,
            Selection = sources.Selection(flags.Select, flags.Ignore),
            Threads = flags.Threads ?? Environment.ProcessorCount,
        };
        var named = flags.Paths.Where(path => path != StandardInputPath).ToList();
        var exclude = flags.Exclude.Concat(sources.Configuration?.Exclude.AsEnumerable() ?? []).ToList();
        var found = new FileDiscovery(host.WorkingFolder, exclude).Find(named);
        var documents = found.Files.Select(file => new DocumentSource(file.Path, file.IsNamed, () => File.OpenRead(file.FullPath))).ToList();
        using var input = flags.Paths.Contains(StandardInputPath) ? new StandardInput(host.OpenInput(), cancellation) : null;
        if (input is not null)
            documents.Add(input.As(flags.StandardInputName ?? StandardInputName));

        var run = new LintRun(options).Execute(documents, found.Errors, cancellation);
        var code = Code(run);
        new ReportWriter(host, flags, FailOn, code).Write(run);
        return code;
    }

    private int Code(RunResult run)
    {
        if (!run.Summary.IsComplete)
            return ExitCode.Failure;
        var fails = FailOn is { } least && run.Findings.Any(finding => finding.Severity >= least);
        return fails && !flags.ExitZero ? ExitCode.Findings : ExitCode.Clean;
    }
}
