using PaperLint.Analysis;
using PaperLint.Analyzers.Scanning;
using PaperLint.Expressions;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Patterns;

/// <summary>Reports every match of a rule's regular expression that no context excuses. Empty matches are ignored.</summary>
internal sealed class PatternAnalyzer(RuleInfo rule, PatternMatcher matcher) : FieldAnalyzer(rule)
{
    /// <summary>The group that narrows a finding to a part of the match.</summary>
    private const string PlaceGroup = "at";

    private readonly RequiredLiterals _requires = new(matcher.Filter.Requires, matcher.Pattern.IgnoresCase);
    private readonly ExcusedContexts _unless = new(matcher.Unless);
    private Clue? _clue;
    private readonly Replacement? _replacement = matcher.Replacement is { } text ? new Replacement(text) : null;

    protected override Clue Clue => _clue ??= matcher.ClueOfMatches();

    protected override bool MayFindIn(ReadOnlySpan<char> text) => HasWhatMatchesNeed(text) && matcher.Pattern.IsMatch(text);

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        if (!HasWhatMatchesNeed(text))
            return;
        var matches = matcher.Pattern.Matches(text);
        while (matches.MoveNext())
        {
            if (matches.Current.IsEmpty)
                continue;
            var groups = matches.Groups();
            var place = groups[PlaceGroup] ?? matches.Current;
            if (!_unless.Excuse(text, place))
                sink.Report(new Observation(Rule, field, place, FixOf(text, groups, place)));
        }
    }

    private bool HasWhatMatchesNeed(ReadOnlySpan<char> text) =>
        _requires.MayOccurIn(text) && matcher.Filter.Candidate?.IsMatch(text) != false;

    private ProposedFix? FixOf(ReadOnlySpan<char> text, ExpressionGroups groups, TextSpan place)
    {
        if (_replacement is null)
            return null;
        var newText = _replacement.Of(text, groups);
        return place.Of(text).SequenceEqual(newText) ? null : new ProposedFix(FixSafety.Safe, place, newText);
    }
}
