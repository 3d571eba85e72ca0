using System.Buffers;
using PaperLint.Analysis;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Patterns;

/// <summary>Reports words and proposes their replacements. If case is ignored, a capitalised word gets a capitalised replacement.</summary>
internal sealed class SubstitutionAnalyzer : FieldAnalyzer
{
    private readonly SubstitutionMatcher _matcher;
    private readonly KeyValuePair<string, string>[] _longestFirst;
    private readonly SearchValues<string> _words;
    private Clue? _clue;

    public SubstitutionAnalyzer(RuleInfo rule, SubstitutionMatcher matcher)
        : base(rule)
    {
        _matcher = matcher;
        _longestFirst = [.. matcher.Map.OrderByDescending(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
        _words = SearchValues.Create([.. matcher.Map.Keys], Comparison);
    }

    protected override Clue Clue => _clue ??= Clue.Any([.. _matcher.Map.Keys.Select(word => Clue.Of(word, _matcher.IgnoreCase))]).Rare();

    private StringComparison Comparison => _matcher.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    protected override bool MayFindIn(ReadOnlySpan<char> text) => text.ContainsAny(_words);

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOfAny(_words);
            if (next < 0)
                return;
            at += next;
            if (Longest(text, at) is not { } found)
            {
                at++;
                continue;
            }

            var place = new TextSpan(at, found.Key.Length);
            sink.Report(new Observation(Rule, field, place, new ProposedFix(FixSafety.Safe, place, Cased(found, text[at]))));
            at = place.End;
        }
    }

    private KeyValuePair<string, string>? Longest(ReadOnlySpan<char> text, int at)
    {
        foreach (var pair in _longestFirst)
        {
            if (
                text[at..].StartsWith(pair.Key, Comparison)
                && (!_matcher.WholeWords || LettersBeside.AreAbsent(text, new TextSpan(at, pair.Key.Length)))
            )
                return pair;
        }

        return null;
    }

    private string Cased(KeyValuePair<string, string> pair, char first) =>
        _matcher.IgnoreCase && char.IsUpper(first) && char.IsLower(pair.Key[0]) && pair.Value.Length > 0
            ? char.ToUpperInvariant(pair.Value[0]) + pair.Value[1..]
            : pair.Value;
}
