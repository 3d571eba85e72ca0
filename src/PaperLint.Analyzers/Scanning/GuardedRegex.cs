using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperLint.Text;

namespace PaperLint.Analyzers.Scanning;

/// <summary>
/// An expression that an analyzer looks for, and literals without one of which no text has a match: hardly any text is looked through for
/// it.
/// </summary>
/// <example>
/// <code>
/// private static readonly GuardedRegex Script = new(@"\bsed (?:'[^']{1,200}'|""[^""]{1,200}"")", ["sed '", "sed \""]);
/// Script.Collect(text, claims);
/// </code>
/// </example>
/// <param name="pattern">Case counts unless it says otherwise.</param>
/// <param name="requires">Empty means that every text may match.</param>
/// <param name="ignoreCase">Whether the literals count in any case.</param>
/// <param name="isPhrase">
/// Whether it is words one after the other, with nothing repeated in what is repeated: no text keeps the ordinary engine busy with that,
/// and what costs the linear one tens of milliseconds to build costs it hardly any.
/// </param>
internal sealed class GuardedRegex(string pattern, ImmutableArray<string> requires, bool ignoreCase = true, bool isPhrase = false)
{
    private readonly Lazy<Regex> _regex = isPhrase
        ? new(() => new Regex(pattern, RegexOptions.CultureInvariant))
        : LinearRegex.Lazily(pattern, ignoreCase: false);
    private readonly RequiredLiterals _requires = new(requires, ignoreCase);

    public GuardedRegex(string pattern)
        : this(pattern, []) { }

    /// <summary>Words one after the other.</summary>
    public static GuardedRegex Phrase(string pattern, params ImmutableArray<string> requires) => new(pattern, requires, isPhrase: true);

    /// <summary>False where there is no match for sure.</summary>
    public bool MayMatch(ReadOnlySpan<char> text) => _requires.MayOccurIn(text);

    public bool IsMatch(ReadOnlySpan<char> text) => MayMatch(text) && _regex.Value.IsMatch(text);

    public IReadOnlyList<TextSpan> MatchesIn(ReadOnlySpan<char> text)
    {
        if (!MayMatch(text))
            return [];
        List<TextSpan>? places = null;
        foreach (var match in _regex.Value.EnumerateMatches(text))
            (places ??= []).Add(new TextSpan(match.Index, match.Length));
        return places ?? [];
    }

    /// <summary>Adds the places of all matches.</summary>
    public void Collect(ReadOnlySpan<char> text, ICollection<TextSpan> places)
    {
        foreach (var place in MatchesIn(text))
            places.Add(place);
    }

    /// <summary>Adds the places of the matches that are meant.</summary>
    public void Collect(ReadOnlySpan<char> text, ICollection<TextSpan> places, PlaceTest isMeant)
    {
        foreach (var place in MatchesIn(text))
        {
            if (isMeant(text, place))
                places.Add(place);
        }
    }
}

/// <summary>Whether a place in a text is one that somebody looks for.</summary>
internal delegate bool PlaceTest(ReadOnlySpan<char> text, TextSpan place);
