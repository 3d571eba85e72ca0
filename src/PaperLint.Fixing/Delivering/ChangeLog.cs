using System.Globalization;
using System.Text;
using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Sources.Discovery;

namespace PaperLint.Fixing.Delivering;

/// <summary>Writes a Markdown page about the changes in a fixed copy of a folder.</summary>
internal static class ChangeLog
{
    public static string Of(DeliveryReport report)
    {
        var page = new StringBuilder();
        var delivered = report.Delivered.Where(prepared => prepared.Draft is not null).ToList();
        var rules = report.Remaining.Summary.Rules.ToDictionary(rule => rule.Id, rule => rule.Summary, StringComparer.Ordinal);
        page.Append("# Changes\n\n");
        Add(
            page,
            $"PaperLint {ToolVersion.Current} fixed {Quantity.Of("finding", report.Counts.Fixed)} in {delivered.Sum(prepared => prepared.Fixes.Changes.Count)} of {Quantity.Of("record", report.Remaining.Summary.Records)}. "
        );
        Add(
            page,
            $"Held back as unsafe: {report.Counts.Unrequested}. Waiting for another fix: {report.Counts.Waiting}. Reverted: {report.Counts.Reverted}. "
        );
        Add(page, $"Findings that remain: {report.Remaining.Findings.Count}. Hashes and settings are in `{OwnOutput.ManifestName}`.\n\n");

        page.Append("| rule | fixes | what it fixes |\n|---|---:|---|\n");
        foreach (var (rule, count) in RuleCounts.Of(delivered.SelectMany(prepared => prepared.Fixes.Changes)))
            Add(page, $"| {rule} | {count} | {Cell(rules.GetValueOrDefault(rule) ?? "")} |\n");

        page.Append("\n| file | records | changed | fixes |\n|---|---:|---:|---:|\n");
        foreach (var prepared in delivered)
            Add(
                page,
                $"| {Cell(prepared.Document.Document.Path)} | {prepared.Examination.Records} | {prepared.Fixes.Changes.Count} | {prepared.Fixes.Counts.Fixed} |\n"
            );
        return page.ToString();
    }

    private static void Add(StringBuilder page, FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture));

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
