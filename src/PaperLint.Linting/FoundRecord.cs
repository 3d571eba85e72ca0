using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources;

namespace PaperLint.Linting;

/// <summary>What a run knew of the record of a finding and did not keep.</summary>
public static class FoundRecord
{
    /// <summary>Why a finding is suppressed, and where that is said; null where it is not.</summary>
    public static Remark? SuppressionOf(Finding finding, LintOptions options) =>
        new Suppressions(options, new ProfilePlans(options).SettingsOf).ReasonFor(finding);

    /// <summary>Why the record was given its profile; empty where it cannot be found again.</summary>
    /// <param name="source">The document that the finding is in.</param>
    public static string ProfileReason(Finding finding, DocumentSource source, LintOptions options)
    {
        var plans = new ProfilePlans(options);
        if (DocumentIntake.Of([source], plans.SettingsOf).Documents is not [var document])
            return "";
        var why = "";
        new DocumentPass(document)
            .Visit(record =>
            {
                if (record.Address.Row != finding.Location.Record.Row)
                    return true;
                why = plans.ProfileOf(record).Why;
                return false;
            })
            .ThrowOnFailure();
        return why;
    }
}
