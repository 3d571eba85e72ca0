using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Patterns;

/// <summary>
/// Reports a text that is too short or too long, white space at its ends not counted. A text of nothing but white space is
/// missing, which is <see cref="RequiredAnalyzer"/>'s business.
/// </summary>
internal sealed class LengthAnalyzer(RuleInfo rule, LengthMatcher matcher) : FieldAnalyzer(rule)
{
    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var place = Trimmed.Of(field.Span);
        if (place.IsEmpty)
            return;
        // A character is one or two units, which tells of nearly every text that it is long enough.
        if (place.Length / 2 >= matcher.Least.GetValueOrDefault() && place.Length <= (matcher.Most ?? int.MaxValue))
            return;
        var length = 0;
        foreach (var _ in place.Of(field.Span).EnumerateRunes())
            length++;
        if (length < matcher.Least || length > matcher.Most)
            sink.Report(new Observation(Rule, field, place));
    }
}
