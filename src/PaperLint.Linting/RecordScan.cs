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
/// <param name="uses">Receives which suppressions and decisions the records meet; null if nobody needs to know.</param>
internal sealed class RecordScan(RecordAnalysis analysis, ProfilePlans plans, Document document, DocumentUses? uses)
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
            analysis.Suppressions.Examine(record.Whole(), plan, uses);
        }

        var result = analysis.Run(plan, record, texts, profile);
        return new ScannedRecord(choice, profile, _marker.Of(record), result);
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
/// <param name="Choice">Which overrides of the document's settings apply to it.</param>
internal readonly record struct ScannedRecord(ulong Choice, Profile Profile, SourceMarks Marks, CascadeResult Result);
