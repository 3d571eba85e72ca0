using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Baselines;

/// <summary>What a decision is about, and the text for which it holds. Findings in copies of a record share one.</summary>
/// <param name="Key">The key of the record; of a fact about a source, <c>source:</c> and the file.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Span">In the text of the field; empty and at its beginning for a fact.</param>
/// <param name="FieldText">A hash of that text; the fingerprint of a fact, which names the file and the block.</param>
public readonly record struct DecisionPlace(string Key, string Field, string Rule, TextSpan Span, string FieldText)
{
    /// <remarks>Records of a source come and go, the first one too, while the fact about it stays: no record is named.</remarks>
    public static DecisionPlace Of(Finding finding) =>
        finding.Fact is null
            ? new(finding.Location.Key.Value, finding.Location.Field, finding.Rule.Id, finding.Location.Text, finding.Fingerprint.FieldText)
            : new(BaselineEntry.KeyOf(finding), finding.Location.Field, finding.Rule.Id, default, finding.Fingerprint.Value);
}
