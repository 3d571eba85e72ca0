using PaperLint.Cli.Parsing;
using PaperLint.Findings;
using PaperLint.Reports.Layout;

namespace PaperLint.Cli.Options;

/// <summary>
/// The command line of <c>lint</c>, or of a command that begins by linting, except for the options about where rules come from.
/// </summary>
internal sealed record LintFlags
{
    public required IReadOnlyList<string> Paths { get; init; }

    public string? Profile { get; init; }

    public required IReadOnlyList<string> Select { get; init; }

    public required IReadOnlyList<string> Ignore { get; init; }

    public required IReadOnlyList<string> Exclude { get; init; }

    /// <summary>One of the words used in configurations; null to use the configuration's value.</summary>
    public string? FailOn { get; init; }

    /// <summary>The lowest precision of rules to report; null to use the configuration's value.</summary>
    public Precision? MinPrecision { get; init; }

    public bool ExitZero { get; init; }

    /// <summary>Whether a run may find no records at all.</summary>
    public bool AllowEmpty { get; init; }

    public required IReadOnlyList<ReportTarget> Targets { get; init; }

    public bool Verbose { get; init; }

    /// <summary>How the terminal report groups findings; null to let the report decide.</summary>
    public Grouping? GroupBy { get; init; }

    public bool Quiet { get; init; }

    public bool Statistics { get; init; }

    /// <summary><c>auto</c>, <c>always</c> or <c>never</c>.</summary>
    public required string Color { get; init; }

    /// <summary>The name of standard input in reports, which also determines its format and configuration.</summary>
    public required string StandardInputName { get; init; }

    public int? Threads { get; init; }

    /// <summary>Which results of earlier runs are used; null for none.</summary>
    public CacheFlags? Cache { get; init; }

    /// <summary>How many warnings are allowed before they fail the run; null if the first one does.</summary>
    public int? MostWarnings { get; init; }

    /// <summary>Whether to report findings that the baseline contains as well.</summary>
    public bool NoBaseline { get; init; }

    /// <summary>Whether to read what is staged for the next commit instead of the working files.</summary>
    public bool Staged { get; init; }

    /// <summary>Whether reports for programs include findings known from a baseline or an earlier commit.</summary>
    public bool AllStates { get; init; }

    /// <summary>The commit to compare with, or a branch, which stands for the merge base with it; null for none.</summary>
    public string? Since { get; init; }

    /// <summary>What to fix and where to write it; null to fix nothing.</summary>
    public FixFlags? Fix { get; init; }

    /// <summary>Whether standard input is written to standard output with fixes, so that nothing else may be written there.</summary>
    public bool FixesStream => ReadsStandardInput && Fix is { Diff: false, OutputFolder: null };

    public bool ReadsStandardInput => Paths.Contains(StandardInputWord.Path);
}
