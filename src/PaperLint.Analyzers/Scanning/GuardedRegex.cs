using System.Collections.Immutable;
using PaperLint.Expressions;
using PaperLint.Text;

namespace PaperLint.Analyzers.Scanning;

/// <summary>
/// A regular expression of an analyzer, and literals of which every match contains one: most texts contain none and are not searched
/// further.
/// </summary>
/// <example>
/// <code>
/// private static readonly GuardedRegex Script = new(@"\bsed (?:'[^']{1,200}'|""[^""]{1,200}"")", ["sed '", "sed \""]);
/// Script.Collect(text, claims);
/// </code>
/// </example>
/// <param name="pattern">Case-sensitive unless it says otherwise.</param>
/// <param name="requires">If empty, every text may match.</param>
/// <param name="ignoreCase">Whether the literals match in any case.</param>
internal sealed class GuardedRegex(string pattern, ImmutableArray<string> requires, bool ignoreCase)
{
    private readonly LinearExpression _expression = LinearExpression.Of(pattern);
    private readonly RequiredLiterals _requires = new(requires, ignoreCase);

    public GuardedRegex(string pattern, params ImmutableArray<string> requires)
        : this(pattern, requires, ignoreCase: true) { }

    /// <summary>False if there is certainly no match.</summary>
    public bool MayMatch(ReadOnlySpan<char> text) => _requires.MayOccurIn(text);

    public bool IsMatch(ReadOnlySpan<char> text) => MayMatch(text) && _expression.IsMatch(text);

    public IReadOnlyList<TextSpan> MatchesIn(ReadOnlySpan<char> text)
    {
        if (!MayMatch(text))
            return [];
        List<TextSpan>? places = null;
        foreach (var place in _expression.Matches(text))
            (places ??= []).Add(place);
        return places ?? [];
    }

    /// <summary>Adds the spans of all matches.</summary>
    public void Collect(ReadOnlySpan<char> text, ICollection<TextSpan> places)
    {
        foreach (var place in MatchesIn(text))
            places.Add(place);
    }

    /// <summary>Adds the spans of the matches that pass a test.</summary>
    public void Collect(ReadOnlySpan<char> text, ICollection<TextSpan> places, PlaceTest isMeant)
    {
        foreach (var place in MatchesIn(text))
        {
            if (isMeant(text, place))
                places.Add(place);
        }
    }
}

/// <summary>Whether a span of a text is one that the caller wants.</summary>
internal delegate bool PlaceTest(ReadOnlySpan<char> text, TextSpan place);
