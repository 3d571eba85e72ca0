using System.Text.RegularExpressions;
using PaperLint.Analysis;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Patterns;

/// <summary>Reports every match of a rule's regular expression that no context excuses. Empty matches are ignored.</summary>
internal sealed class PatternAnalyzer : FieldAnalyzer
{
    /// <summary>The group that narrows a finding to a part of the match.</summary>
    private const string PlaceGroup = "at";

    private readonly RequiredLiterals _requires;
    private readonly Lazy<Regex>? _candidate;
    private readonly Lazy<Regex> _pattern;
    private readonly ExcusedContexts _unless;
    private readonly string? _replacement;

    public PatternAnalyzer(RuleInfo rule, PatternMatcher matcher)
        : base(rule)
    {
        _requires = new RequiredLiterals(matcher.Filter.Requires, matcher.IgnoreCase);
        _candidate = matcher.Filter.Candidate is { } candidate ? LinearRegex.Lazily(candidate, matcher.IgnoreCase) : null;
        _pattern = LinearRegex.Lazily(matcher.Pattern, matcher.IgnoreCase);
        _unless = new ExcusedContexts(matcher.Unless, matcher.IgnoreCase);
        _replacement = matcher.Replacement;
    }

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        // Most texts end here. Groups need a string, which is created only for a text with a match.
        if (!_requires.MayOccurIn(field.Span) || _candidate?.Value.IsMatch(field.Span) == false || !_pattern.Value.IsMatch(field.Span))
            return;
        for (var match = _pattern.Value.Match(field.Text); match.Success; match = match.NextMatch())
        {
            if (match.Length == 0)
                continue;
            var whole = WithGroups(match, field.Text);
            var at = whole.Groups[PlaceGroup] is { Success: true } group ? group : whole;
            var place = new TextSpan(at.Index, at.Length);
            if (!_unless.Excuse(field.Span, place))
                sink.Report(new Observation(Rule, field, place, FixOf(whole, at)));
        }
    }

    /// <summary>
    /// .NET's engine without backtracking loses all groups of a match that includes the line break at the end of a text, if the expression
    /// ends with <c>\z</c>. It keeps them if there is another white space character instead.
    /// </summary>
    private Match WithGroups(Match match, string text)
    {
        if (match.Index + match.Length < text.Length || text[^1] != '\n' || match.Groups.Values.Skip(1).Any(group => group.Success))
            return match;
        var again = _pattern.Value.Match(string.Concat(text.AsSpan(0, text.Length - 1), " "), match.Index);
        return again.Success && again.Index == match.Index && again.Length == match.Length ? again : match;
    }

    private ProposedFix? FixOf(Match match, Group place)
    {
        if (_replacement is null)
            return null;
        var newText = match.Result(_replacement);
        return newText == place.Value ? null : new ProposedFix(FixSafety.Safe, new TextSpan(place.Index, place.Length), newText);
    }
}
