using PaperLint.Deciding;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixes;
using PaperLint.Linting;
using PaperLint.Linting.Comparing;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixing.Planning;

/// <summary>Plans the fixes of single records with the rules of a run; thread-safe.</summary>
/// <param name="decisions">The decisions about single findings of the dataset; null for none.</param>
/// <param name="accepted">Decisions of which only the accepted fixes are applied; null to apply others too.</param>
/// <param name="onlyNew">Restricts fixes to new findings; null for all findings.</param>
internal sealed class RecordFixPlanner(
    FixOptions options,
    RecordAnalysis analysis,
    Decisions? decisions,
    Decisions? accepted,
    NewFindingFilter? onlyNew
)
{
    /// <summary>A planner for the fixes that the user has selected and allowed.</summary>
    public static RecordFixPlanner For(LintOptions options, FixSettings settings, RecordAnalysis analysis) =>
        new(
            new FixOptions(
                // Fixes that were accepted individually may be unsafe.
                settings.Unsafe || settings.Accepted is not null,
                finding =>
                    (settings.Accepted?.Accepts(finding) ?? true)
                    && options.Selection.Includes(finding.Rule)
                    && settings.MayApply(finding)
                    && (settings.OnlyNew?.Allow(finding) ?? true)
                    && !analysis.Suppressions.Cover(finding)
            )
            {
                Together = settings.Accepted is not null,
            },
            analysis,
            options.Decisions,
            settings.Accepted,
            settings.OnlyNew
        );

    public Profile ProfileOf(Record record) => analysis.ProfileOf(record);

    /// <param name="profile">That of the record.</param>
    public RecordFixPlan Plan(Record record, Profile profile)
    {
        var skipped = new List<(Record Version, SkippedItem Item)>();
        var notices = new List<(Record Version, Notice Notice)>();
        var fix = new RecordFixer(options, Analyze, Reread).Fix(record);
        return new RecordFixPlan(
            fix,
            [.. skipped.Select(pair => pair.Item).Distinct()],
            [.. skipped.Where(pair => ReferenceEquals(pair.Version, fix.After)).Select(pair => pair.Item).Distinct()],
            NoticesOf(record),
            NoticesOf(fix.After)
        );

        IReadOnlyList<Finding> Analyze(Record version)
        {
            var result = analysis.Analyze(version, ReferenceEquals(version, record) ? profile : analysis.ProfileOf(version));
            skipped.AddRange(result.Skipped.Select(item => (version, item)));
            notices.AddRange(result.Notices.Select(notice => (version, notice)));
            return accepted is not null
                ? [.. result.Findings.Select(finding => WithWrittenReplacement(finding, version))]
                : result.Findings;
        }

        Record? Reread(Record before, IReadOnlyList<RawEdit> edits)
        {
            var after = RecordReread.Of(before, edits);
            if (after is null)
                return null;
            decisions?.Carry(before, after, edits, areApplied: decisions == accepted);
            if (accepted != decisions)
                accepted?.Carry(before, after, edits, areApplied: true);
            onlyNew?.Carry(before, after, edits);
            return after;
        }

        IReadOnlyList<Notice> NoticesOf(Record version) =>
            [.. notices.Where(pair => ReferenceEquals(pair.Version, version)).Select(pair => pair.Notice).Distinct()];
    }

    /// <summary>The finding with the replacement text that someone wrote for it, if there is one.</summary>
    private Finding WithWrittenReplacement(Finding finding, Record version)
    {
        // A finding about a record as a whole has no text to replace.
        if (
            accepted?.ReplacementFor(finding) is not { } words
            || version.Fields.FirstOrDefault(field => field.Name == finding.Location.Field) is not { } field
        )
            return finding;
        return finding with
        {
            Fix = FindingFactory.Fix("Apply the decision", FixSafety.Unsafe, version, field, [new TextEdit(finding.Location.Text, words)]),
        };
    }
}

/// <param name="Skipped">Rules that failed on any version of the record.</param>
/// <param name="SkippedAfter">Rules that failed on the fixed record.</param>
/// <param name="Notices">Notices about the original record.</param>
/// <param name="NoticesAfter">Notices about the fixed record.</param>
internal sealed record RecordFixPlan(
    RecordFix Fix,
    IReadOnlyList<SkippedItem> Skipped,
    IReadOnlyList<SkippedItem> SkippedAfter,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<Notice> NoticesAfter
);
