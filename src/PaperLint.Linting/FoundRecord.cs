using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources;

namespace PaperLint.Linting;

/// <summary>Finds out again what a run knew about the record of a finding but did not keep.</summary>
public static class FoundRecord
{
    /// <summary>Why a finding is suppressed, and where that is configured; null if it is not.</summary>
    public static Remark? SuppressionOf(Finding finding, LintOptions options) =>
        new Suppressions(options, new ProfilePlans(options).SettingsOf).ReasonFor(finding);

    /// <summary>Why the record has its profile; empty if the record is not found again.</summary>
    /// <param name="source">The document that contains the finding.</param>
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
