using PaperLint.Findings;

namespace PaperLint.Reports.Layout;

/// <summary>How the reports for people look. Nothing here changes what is found.</summary>
public sealed record TerminalOptions
{
    /// <summary>What the width is where the output is no terminal.</summary>
    public const int DefaultWidth = 120;

    /// <summary>In cells.</summary>
    public int Width { get; init; } = DefaultWidth;

    public bool Color { get; init; }

    /// <summary>
    /// Whether somebody reads on a screen of <see cref="Width"/>, so that sentences and tables are broken between words to fit it.
    /// </summary>
    public bool Wraps { get; init; }

    /// <summary>Every finding in full, however many there are; with <see cref="GroupBy"/>, every group.</summary>
    public bool Verbose { get; init; }

    /// <summary>What findings are put together by; null shows few findings in full and many by rule.</summary>
    public Grouping? GroupBy { get; init; }

    /// <summary>Only findings at or above <see cref="FailOn"/>, and of the summary only what went wrong.</summary>
    public bool Quiet { get; init; }

    /// <summary>The least severity that fails a run; null for never.</summary>
    public Severity? FailOn { get; init; } = Severity.Warning;

    internal bool Fails(Severity severity) => FailOn is { } least && severity >= least;
}
