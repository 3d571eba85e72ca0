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
        if (MayFindIn(field.Span))
            sink.Report(new Observation(Rule, field, Trimmed.Of(field.Span)));
    }

    protected override bool MayFindIn(ReadOnlySpan<char> text)
    {
        var place = Trimmed.Of(text);
        if (place.IsEmpty)
            return false;
        // A character is one or two UTF-16 code units: for most texts that settles that the length is within the limits, without counting.
        if (place.Length / 2 >= matcher.Least.GetValueOrDefault() && place.Length <= (matcher.Most ?? int.MaxValue))
            return false;
        var length = 0;
        foreach (var _ in place.Of(text).EnumerateRunes())
            length++;
        return length < matcher.Least || length > matcher.Most;
    }
}
