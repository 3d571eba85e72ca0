using PaperLint.Engine.Running;
using PaperLint.Findings;
using PaperLint.Fixes;
using PaperLint.Records;

namespace PaperLint.Engine.Fixing;

/// <summary>Plans the repair of single records with the rules of a run; serves all threads.</summary>
internal sealed class RecordMender(FixOptions options, RecordAnalysis analysis)
{
    /// <summary>Repairs that the user selected and allows.</summary>
    public static RecordMender For(LintOptions options, FixSettings settings, RecordAnalysis analysis) => new(
        new FixOptions(
            settings.Unsafe,
            finding => options.Selection.Includes(finding.Rule.Id, finding.Rule.Name) && settings.MayApply(finding)),
        analysis);

    public Mended Mend(Record record)
    {
        var skipped = new List<(Record Version, SkippedItem Item)>();
        var notices = new List<(Record Version, Notice Notice)>();
        var repair = new RecordFixer(options, Analyze, RecordReread.Of).Repair(record);
        return new Mended(
            repair,
            [.. skipped.Select(pair => pair.Item).Distinct()],
            [.. skipped.Where(pair => ReferenceEquals(pair.Version, repair.After)).Select(pair => pair.Item).Distinct()],
            NoticesOf(record),
            NoticesOf(repair.After));

        IReadOnlyList<Finding> Analyze(Record version)
        {
            var result = analysis.Analyze(version, analysis.ProfileOf(version));
            skipped.AddRange(result.Skipped.Select(item => (version, item)));
            notices.AddRange(result.Notices.Select(notice => (version, notice)));
            return result.Findings;
        }

        IReadOnlyList<Notice> NoticesOf(Record version) =>
            [.. notices.Where(pair => ReferenceEquals(pair.Version, version)).Select(pair => pair.Notice).Distinct()];
    }
}

/// <param name="Skipped">Rules that failed on some version of the record.</param>
/// <param name="SkippedAfter">Rules that failed on the record as it is repaired.</param>
/// <param name="Notices">About the record as it is.</param>
/// <param name="NoticesAfter">About the record as it is repaired.</param>
internal sealed record Mended(
    RecordRepair Repair,
    IReadOnlyList<SkippedItem> Skipped,
    IReadOnlyList<SkippedItem> SkippedAfter,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<Notice> NoticesAfter);
