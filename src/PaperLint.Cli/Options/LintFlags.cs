using PaperLint.Cli.Parsing;
using PaperLint.Findings;
using PaperLint.Reports.Layout;

namespace PaperLint.Cli.Options;

/// <summary>
/// What the command line of <c>lint</c>, or of a command that lints to begin with, says, apart from where rules come from.
/// </summary>
internal sealed record LintFlags
{
    public required IReadOnlyList<string> Paths { get; init; }

    public string? Profile { get; init; }

    public required IReadOnlyList<string> Select { get; init; }

    public required IReadOnlyList<string> Ignore { get; init; }

    public required IReadOnlyList<string> Exclude { get; init; }

    /// <summary>One of the words that configurations use; null leaves it to the configuration.</summary>
    public string? FailOn { get; init; }

    /// <summary>The precision that a rule needs to be reported; null leaves it to the configuration.</summary>
    public Precision? MinPrecision { get; init; }

    public bool ExitZero { get; init; }

    /// <summary>Whether a run may come upon no record at all.</summary>
    public bool AllowEmpty { get; init; }

    public required IReadOnlyList<ReportTarget> Targets { get; init; }

    public bool Verbose { get; init; }

    /// <summary>What the report for people puts together; null leaves it to the report.</summary>
    public Grouping? GroupBy { get; init; }

    public bool Quiet { get; init; }

    public bool Statistics { get; init; }

    /// <summary><c>auto</c>, <c>always</c> or <c>never</c>.</summary>
    public required string Color { get; init; }

    /// <summary>What standard input is called in reports, and by which its format and configuration are found.</summary>
    public required string StandardInputName { get; init; }

    public int? Threads { get; init; }

    /// <summary>How many warnings there may be before they fail the run; null where the first one does.</summary>
    public int? MostWarnings { get; init; }

    /// <summary>Whether to report what the baseline knows as well.</summary>
    public bool NoBaseline { get; init; }

    /// <summary>Whether what is staged for the next commit is read, instead of the files as they are.</summary>
    public bool Staged { get; init; }

    /// <summary>Whether reports for programs have also what a baseline or an earlier commit knows.</summary>
    public bool AllStates { get; init; }

    /// <summary>The commit, or the branch that was left there, to compare with; null for none.</summary>
    public string? Since { get; init; }

    /// <summary>What to mend and where to; null where nothing is to be mended.</summary>
    public FixFlags? Fix { get; init; }

    /// <summary>Whether what comes in goes out mended, so that standard output has no room for anything else.</summary>
    public bool FixesStream => ReadsStandardInput && Fix is { Diff: false, OutputFolder: null };

    public bool ReadsStandardInput => Paths.Contains(StandardInputWord.Path);
}
