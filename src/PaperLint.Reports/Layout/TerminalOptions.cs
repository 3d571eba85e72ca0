using PaperLint.Findings;

namespace PaperLint.Reports.Layout;

/// <summary>How terminal reports look. These options do not affect what is found.</summary>
public sealed record TerminalOptions
{
    /// <summary>The width if the output is not a terminal.</summary>
    public const int DefaultWidth = 120;

    /// <summary>The width in cells.</summary>
    public int Width { get; init; } = DefaultWidth;

    public bool Color { get; init; }

    /// <summary>Whether the output is a screen of <see cref="Width"/>, so that sentences and tables are wrapped to fit it.</summary>
    public bool Wraps { get; init; }

    /// <summary>Whether to show every finding in full; with <see cref="GroupBy"/>, every group.</summary>
    public bool Verbose { get; init; }

    /// <summary>How findings are grouped; null shows few findings in full, and many by rule.</summary>
    public Grouping? GroupBy { get; init; }

    /// <summary>Whether to show only findings at or above <see cref="FailOn"/>, and only problems in the summary.</summary>
    public bool Quiet { get; init; }

    /// <summary>The lowest severity that fails a run; null for never.</summary>
    public Severity? FailOn { get; init; } = Severity.Warning;

    internal bool Fails(Severity severity) => FailOn is { } least && severity >= least;
}
