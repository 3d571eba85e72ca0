using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Baselines;

/// <summary>What a decision is about, and the text for which it holds. Findings in copies of a record share one.</summary>
/// <param name="Key">The key of the record; for a fact about a source, <c>source:</c> and the file.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Span">The span in the text of the field; for a fact, the empty span at offset 0.</param>
/// <param name="FieldText">A hash of the field's text; for a fact its fingerprint, which names the file and the block.</param>
public readonly record struct DecisionTarget(string Key, string Field, string Rule, TextSpan Span, string FieldText)
{
    /// <remarks>A fact is identified by its source and by no record: it remains when records come and go, even the first one.</remarks>
    public static DecisionTarget Of(Finding finding) =>
        finding.Fact is null
            ? new(finding.Location.Key.Value, finding.Location.Field, finding.Rule.Id, finding.Location.Text, finding.Fingerprint.FieldText)
            : new(BaselineEntry.KeyOf(finding), finding.Location.Field, finding.Rule.Id, default, finding.Fingerprint.Value);
}
