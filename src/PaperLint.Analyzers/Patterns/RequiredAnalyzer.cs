using System.Text;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Patterns;

/// <summary>
/// Reports a record in which all fields of the rule are missing or only white space. The finding is at the title or abstract, or else at
/// the first field that is not blank. If all fields are blank, the record is reported as a whole, and its source in the file is the match.
/// </summary>
/// <seealso cref="RequiredMatcher"/>
internal sealed class RequiredAnalyzer(RuleInfo rule) : RecordAnalyzer([rule])
{
    public override bool MayReport(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (Rules[0].Fields.Contains(field.Role) && !field.Span.IsWhiteSpace())
                return false;
        }

        return true;
    }

    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        FieldView? shown = null;
        foreach (var field in record.Fields)
        {
            if (field.Span.IsWhiteSpace())
                continue;
            if (Rules[0].Fields.Contains(field.Role))
                return;
            if (shown is null || (IsText(field) && !IsText(shown)))
                shown = field;
        }

        if (shown is null)
        {
            Report(record.Whole, default, Encoding.UTF8.GetString(record.Record.Bytes(record.Record.Extent).Span), sink);
            return;
        }

        var place = Trimmed.Of(shown.Span);
        // A URL that is the whole field is protected as a whole: then the finding is the empty span before it.
        var match = place.Of(shown.Span).ToString();
        Report(shown, shown.IsProtected(place) ? new TextSpan(place.Start, 0) : place, match, sink);
    }

    private void Report(FieldView field, TextSpan place, string match, FindingSink sink) =>
        sink.Report(
            new Observation(
                Rules[0],
                field,
                place,
                Arguments: new Dictionary<string, string>(StringComparer.Ordinal) { [MessageTemplate.Match] = match }
            )
        );

    private static bool IsText(FieldView field) => field.Role is FieldRole.Title or FieldRole.Abstract;
}
