using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Patterns;

/// <summary>
/// Reports a record in which none of the rule's fields holds anything but white space, at its title or its abstract, else at the
/// first field that does hold something. A record of which nothing is there has no place to point at and is the format's business.
/// </summary>
/// <seealso cref="RequiredMatcher"/>
public sealed class RequiredAnalyzer(RuleInfo rule) : RecordAnalyzer([rule])
{
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
            return;
        var place = Trimmed.Of(shown.Span);
        // A URL that is the whole field is protected as a whole: then the finding stands before it.
        var match = place.Of(shown.Span).ToString();
        if (shown.IsProtected(place))
            place = new TextSpan(place.Start, 0);
        sink.Report(new Observation(Rules[0], shown, place, Arguments: new Dictionary<string, string>(StringComparer.Ordinal) { [MessageTemplate.Match] = match }));
    }

    private static bool IsText(FieldView field) => field.Role is FieldRole.Title or FieldRole.Abstract;
}
