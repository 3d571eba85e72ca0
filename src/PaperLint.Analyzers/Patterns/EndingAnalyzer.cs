using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Patterns;

/// <summary>Reports the last word of a text that does not end as it should.</summary>
internal sealed class EndingAnalyzer(RuleInfo rule, EndingMatcher matcher) : FieldAnalyzer(rule)
{
    /// <summary>How far back from the end to look, and the longest span of a finding, in UTF-16 code units.</summary>
    private const int Reach = 120;
    private const int LongestPlace = 40;

    private readonly ExcusedContexts _unless = new(matcher.Unless);

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        if (MayFindIn(field.Span))
            sink.Report(new Observation(Rule, field, LastWord(field.Span.TrimEnd())));
    }

    protected override bool MayFindIn(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return !text.IsEmpty
            && !matcher.Pattern.IsMatch(text, Math.Max(0, text.Length - Reach))
            && !_unless.Excuse(text, new TextSpan(text.Length, 0));
    }

    private static TextSpan LastWord(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOfAny(" \n\r\t") + 1;
        start = Math.Max(start, text.Length - LongestPlace);
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start--;
        return TextSpan.FromBounds(start, text.Length);
    }
}
