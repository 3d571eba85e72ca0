using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Fixing;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>Summarises the run in plain words, for standard error. The last line says what was examined.</summary>
/// <param name="fixes">What the run has fixed; null if it was not to fix anything.</param>
public sealed class TerminalSummary(TerminalOptions options, FixSummary? fixes = null) : Report
{
    /// <summary>Whether there is text directly above, so that an empty line is written first.</summary>
    public bool HasTextAbove { get; init; } = true;

    /// <summary>Whether the input is what is staged for a commit, so that fixing it requires another run over the files.</summary>
    public bool IsOfStaged { get; init; }

    public override void Write(RunResult run, TextWriter output)
    {
        var printer = TerminalPrinter.Of(options, output);
        if (!options.Quiet)
        {
            if (HasTextAbove)
                printer.Print(new TerminalLine());
            if (fixes is not null)
                printer.Print(FixLines.Of(fixes, options.Verbose));
            if (ShowsFindings)
                PrintFindings(run, printer);
            printer.Print(run.Summary.Profiles.Select(Profile));
            printer.Print(IgnoredLines.Of(run.Summary, options.Verbose));
            if (ShowsFindings)
                printer.Print(NoticeLines.Of(run.Summary.Notices, "not offered", "with fixes that are not offered", options.Verbose));
        }

        printer.Print(
            run.Summary.Exceeded.Select(one => new TerminalLine().Add("over budget: ", Tone.Error).Add($"{one.Message} ({one.Place})"))
        );
        printer.Print(SkippedLines.Of(run.Summary, options.Verbose));
        printer.Print(SinceLines.Notes(run.Summary.Since, options.Verbose));
        printer.Print(ProblemLines.Of(run.Summary, options.Verbose));
        if (!options.Quiet)
            printer.Print(Examined(run.Summary));
    }

    private bool ShowsFindings => fixes is not { HidesRemaining: true };

    private void PrintFindings(RunResult run, TerminalPrinter printer)
    {
        printer.Print(Found(new FindingTally(run.Findings), run.Summary));
        if (run.Summary.Documents.Length > 0)
            printer.Print(KnownLines.Of(run.Summary));
        printer.Print(KnownLines.Remarks(run.Summary, options.Verbose));
        printer.Print(SinceLines.Of(fixes?.Since ?? run.Summary.Since));
    }

    private IEnumerable<TerminalLine> Found(FindingTally tally, RunSummary summary)
    {
        var isCompared = summary.Baseline is not null || summary.Since is not null;
        var isAnyKnown = summary.Baseline is { Unchanged: > 0 } || summary.Since is { Unchanged: > 0 };
        if (tally.Findings == 0)
        {
            // A stopped run cannot know whether it would have found something later, and if nothing was examined, there is nothing to say.
            if (!summary.Cancelled && summary.Records > 0)
                yield return new TerminalLine().Add(Nothing(isAnyKnown), Tone.Strong);
            yield break;
        }

        var line = new TerminalLine().Add(
            $"{Quantity.Of(isCompared ? "new finding" : "finding", tally.Findings)}{Remaining(tally.Findings)}: ",
            Tone.Strong
        );
        var severities = new[] { Severity.Error, Severity.Warning, Severity.Info }.Where(severity => tally.Of(severity) > 0).ToList();
        for (var at = 0; at < severities.Count; at++)
        {
            if (at > 0)
                line.Add(at == severities.Count - 1 ? " and " : ", ");
            line.Add(Counted(severities[at], tally.Of(severities[at])), Tones.Of(severities[at]));
        }

        yield return line.Add(".");
        if (fixes is null && Hint(tally.Rules.Sum(rule => rule.SafeFixes), tally.Rules.Sum(rule => rule.UnsafeFixes)) is { } hint)
            yield return new TerminalLine().Add(hint);
        // The lines match the text of the diff, not the files, which are unchanged.
        if (fixes is { IsDryRun: true, Counts.Fixed: > 0 })
            yield return new TerminalLine().Add("Lines and columns refer to the fixed text.");
    }

    private string Nothing(bool isAnyKnown) =>
        (fixes, isAnyKnown) switch
        {
            (null, true) => "Nothing new.",
            (null, _) => "Nothing found.",
            ({ IsDryRun: true }, true) => "Nothing new would remain.",
            ({ IsDryRun: true }, _) => "Nothing would remain.",
            (_, true) => "Nothing new remains.",
            _ => "Nothing remains.",
        };

    private string Remaining(long count) =>
        (fixes, count) switch
        {
            (null, _) => "",
            ({ IsDryRun: true }, _) => " would remain",
            (_, 1) => " remains",
            _ => " remain",
        };

    private static string Counted(Severity severity, long count) =>
        severity == Severity.Info ? $"{count:N0} info" : Quantity.Of(RuleWords.SeverityOf(severity), count);

    private string? Hint(long safe, long unsafely) =>
        (safe, unsafely) switch
        {
            (0, 0) => null,
            (_, 0) => $"{Quantity.Of("finding", safe)} can be fixed with --fix{Elsewhere}.",
            (0, _) => $"{Quantity.Of("finding", unsafely)} can be fixed with --unsafe-fixes{Elsewhere}.",
            _ => $"{Quantity.Of("finding", safe)} can be fixed with --fix, {unsafely:N0} more with --unsafe-fixes{Elsewhere}.",
        };

    private string Elsewhere => IsOfStaged ? ", in a run without --staged" : "";

    private static TerminalLine Profile(ProfileCount profile) =>
        new TerminalLine().Add($"{Quantity.Of("record", profile.Records)}: ").Add(profile.Profile, Tone.Strong).Add($" ({profile.Why})");

    private static TerminalLine Examined(RunSummary summary) =>
        new TerminalLine().Add(
            summary.Cancelled
                // The records of the file in which the run was stopped are counted, but the file is not.
                ? $"Examined {Quantity.Of("record", summary.Profiles.Sum(profile => profile.Records))}, and {Quantity.Of("file", summary.Documents.Length)} completely, in {Took(summary.Duration)}."
                : $"Examined {Quantity.Of("file", summary.Documents.Length)} with {Quantity.Of("record", summary.Records)} in {Took(summary.Duration)}.",
            Tone.Strong
        );

    private static string Took(TimeSpan duration) =>
        duration.TotalSeconds switch
        {
            < 1 => $"{Math.Max(1, Math.Round(duration.TotalMilliseconds)):0} ms",
            < 60 => $"{duration.TotalSeconds:0.0} s",
            < 3600 => $"{Quantity.Of("minute", duration.Minutes)} and {Quantity.Of("second", duration.Seconds)}",
            _ => $"{Quantity.Of("hour", (long)duration.TotalHours)} and {Quantity.Of("minute", duration.Minutes)}",
        };
}
