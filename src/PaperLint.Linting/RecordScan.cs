using PaperLint.Analysis;
using PaperLint.Linting.Facts;
using PaperLint.Records;
using PaperLint.Sources;

namespace PaperLint.Linting;

/// <summary>
/// One worker's way through records of a document. Almost all records pass at a glance: a look at their texts shows that no analyzer can
/// report anything, so that neither the record nor anything else is made for them. This is what the speed of a run depends on.
/// </summary>
/// <remarks>Records mostly have the profile, and so the plan, of the record before them, which is remembered.</remarks>
internal sealed class RecordScan(RecordAnalysis analysis, ProfilePlans plans, Document document)
{
    private readonly DocumentSettings _settings = plans.SettingsOf(document.Path);
    private readonly bool _hasSuppressions = analysis.Suppressions.MayConcern(document.Path);
    private readonly GlanceTexts _texts = new();
    private readonly SourceMarker _marker = new();
    private ProfilePlan? _plan;
    private (ulong Choice, string Profile) _planOf;

    public ScannedRecord Scan(RecordGlance record)
    {
        var texts = _texts.Of(record);
        var choice = _settings.OverridesMetBy(record);
        var profile = ProfilePlans.ProfileOf(_settings, choice, record, texts);
        var plan = PlanFor(choice, profile);
        if (_hasSuppressions)
        {
            // Made only once, and for most records not at all.
            record = RecordGlance.Of(record.Whole());
            analysis.Suppressions.Examine(record.Whole(), plan);
        }

        var result = analysis.Run(plan, record, texts, profile);
        return new ScannedRecord(profile, _marker.Of(record), result);
    }

    private ProfilePlan PlanFor(ulong choice, Profile profile)
    {
        if (_plan is null || _planOf != (choice, profile.Name))
        {
            (_plan, _planOf) = (plans.For(document, choice, profile), (choice, profile.Name));
            analysis.Suppressions.Use(_plan);
        }

        return _plan;
    }
}

/// <summary>What a run keeps of a record.</summary>
internal readonly record struct ScannedRecord(Profile Profile, SourceMarks Marks, CascadeResult Result);
