using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Patterns;

/// <summary>
/// Reports a text that is too short or too long, not counting white space at its ends. A text that is only white space counts as missing,
/// which <see cref="RequiredAnalyzer"/> reports.
/// </summary>
internal sealed class LengthAnalyzer(RuleInfo rule, LengthMatcher matcher) : FieldAnalyzer(rule)
{
    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var place = Trimmed.Of(field.Span);
        if (place.IsEmpty)
            return;
        // A character is one or two UTF-16 code units: for most texts that settles that the length is within the limits, without counting.
        if (place.Length / 2 >= matcher.Least.GetValueOrDefault() && place.Length <= (matcher.Most ?? int.MaxValue))
            return;
        var length = 0;
        foreach (var _ in place.Of(field.Span).EnumerateRunes())
            length++;
        if (length < matcher.Least || length > matcher.Most)
            sink.Report(new Observation(Rule, field, place));
    }
}
