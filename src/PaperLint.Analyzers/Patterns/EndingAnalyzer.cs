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
        var text = field.Span.TrimEnd();
        if (text.IsEmpty || matcher.Pattern.IsMatch(text, Math.Max(0, text.Length - Reach)))
            return;
        if (!_unless.Excuse(text, new TextSpan(text.Length, 0)))
            sink.Report(new Observation(Rule, field, LastWord(text)));
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
