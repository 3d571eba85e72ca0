using PaperLint.Cli.Options;
using PaperLint.Findings;
using PaperLint.Reports.JsonLines;

namespace PaperLint.Cli.Output;

/// <summary>Writes JSON Lines to standard output file by file, so that the next program can begin while the run goes on.</summary>
/// <param name="target">The report that is written this way.</param>
internal sealed class JsonLinesFeed(ReportTarget target, TextWriter output)
{
    /// <summary>A feed for the report to standard output, if that is JSON Lines.</summary>
    public static JsonLinesFeed? Of(IEnumerable<ReportTarget> targets, TextWriter output) =>
        targets.FirstOrDefault(target => target is { Format: ReportTarget.JsonLines, File: null }) is { } target
            ? new JsonLinesFeed(target, output)
            : null;

    /// <summary>Whether nothing of a report is left to write at the end.</summary>
    public bool Covers(ReportTarget other) => other == target;

    public void Write(IReadOnlyCollection<Finding> findings)
    {
        JsonLinesReport.Write(findings, output);
        output.Flush();
    }
}
