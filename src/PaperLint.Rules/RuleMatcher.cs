using System.Collections.Immutable;
using PaperLint.Expressions;
using PaperLint.Text.Pairs;

namespace PaperLint.Rules;

/// <summary>How a rule finds damage in a record. Only <see cref="AnalyzerMatcher"/> needs C# code.</summary>
public abstract record RuleMatcher
{
    private protected RuleMatcher() { }
}

/// <summary>Reports every match of a regular expression.</summary>
/// <param name="Pattern">
/// The expression, which runs without backtracking and so without lookaround and backreferences; use <paramref name="Unless"/> instead of
/// lookaround. If it has a group named <c>at</c>, the finding covers that group instead of the whole match.
/// </param>
/// <param name="Filter">Which texts are searched at all.</param>
/// <param name="Replacement">The text that replaces the finding's span, with <c>$1</c> and <c>${name}</c>; null if there is no fix.</param>
/// <param name="Unless">Contexts in which a match is correct and not reported.</param>
public sealed record PatternMatcher(LinearExpression Pattern, TextFilter Filter, string? Replacement, ImmutableArray<MatchContext> Unless)
    : RuleMatcher
{
    /// <summary>Works out what every text with a match has; takes a while, unless it is known.</summary>
    public Clue ClueOfMatches() =>
        Filter.Clue
        ?? Clue.All(
                Filter.Requires.IsEmpty
                    ? Clue.None
                    : Clue.Any([.. Filter.Requires.Select(literal => Clue.Of(literal, Pattern.IgnoresCase).Rare())]),
                Filter.Candidate?.ClueOfMatches() ?? Clue.None,
                Pattern.ClueOfMatches()
            )
            .Rare();

    /// <summary>The same, with its clue worked out.</summary>
    public PatternMatcher WithClue() => this with { Filter = Filter with { Clue = ClueOfMatches() } };
}

/// <summary>A quick check that spares most texts the search for a pattern. It lets through every text that has a match.</summary>
/// <param name="Requires">Literals, at least one of which a text must contain to be searched; empty to search every text.</param>
/// <param name="Candidate">
/// A short expression that matches somewhere inside every match; only texts that it matches are searched. Null to search every text.
/// </param>
/// <param name="Clue">What every text has in which there is a match; null if it is not worked out yet.</param>
public sealed record TextFilter(ImmutableArray<string> Requires, LinearExpression? Candidate = null, Clue? Clue = null)
{
    /// <summary>Lets every text through.</summary>
    public static TextFilter None { get; } = new([]);
}

/// <summary>
/// A context in which a match is not reported. All parts that are given must match; each is a regular expression without backtracking.
/// </summary>
/// <param name="Before">Must match in the text before the span; its matches end where that text ends.</param>
/// <param name="Inside">Must match in the span; its only match is the whole span.</param>
/// <param name="After">Must match in the text after the span; its matches begin where that text begins.</param>
public sealed record MatchContext(LinearExpression? Before, LinearExpression? Inside, LinearExpression? After)
{
    /// <param name="express">Makes an expression of a pattern.</param>
    public static MatchContext Of(string? before, string? inside, string? after, Func<string, LinearExpression> express) =>
        new(Anchored("", before, @"\z", express), Anchored(@"\A", inside, @"\z", express), Anchored(@"\A", after, "", express));

    private static LinearExpression? Anchored(string start, string? pattern, string end, Func<string, LinearExpression> express) =>
        pattern is null ? null : express($"{start}(?:{pattern}){end}");
}

/// <summary>Reports words and replaces each with another.</summary>
/// <param name="Map">The replacement for each word; the longest word that matches wins.</param>
/// <param name="WholeWords">Whether words next to a letter or digit are left alone.</param>
public sealed record SubstitutionMatcher(ImmutableSortedDictionary<string, string> Map, bool IgnoreCase, bool WholeWords) : RuleMatcher;

/// <summary>Reports a word that occurs twice in a row with only white space between; the fix keeps the first.</summary>
/// <param name="Except">Words that may be repeated, in lower case: "that that", "had had".</param>
/// <param name="Shortest">The length, in UTF-16 code units, below which words are left alone.</param>
public sealed record RepetitionMatcher(ImmutableArray<string> Except, int Shortest) : RuleMatcher;

/// <summary>Reports a text that is too short or too long.</summary>
/// <param name="Least">The minimum in Unicode code points; null for no minimum.</param>
/// <param name="Most">The maximum in Unicode code points; null for no maximum.</param>
public sealed record LengthMatcher(int? Least, int? Most) : RuleMatcher;

/// <summary>
/// Reports a record in which all of the rule's fields are missing or only white space. The finding is reported at the first field that the
/// record has.
/// </summary>
public sealed record RequiredMatcher : RuleMatcher;

/// <summary>Reports a text that ends in the wrong way, at its end.</summary>
/// <param name="Pattern">Must match in the text without trailing white space; its matches end where that text ends.</param>
/// <param name="Unless">Contexts in which another ending is correct; <c>before</c> is matched against the end of the text.</param>
public sealed record EndingMatcher(LinearExpression Pattern, ImmutableArray<MatchContext> Unless) : RuleMatcher
{
    /// <param name="pattern">What the text may end with.</param>
    /// <param name="express">Makes an expression of a pattern.</param>
    public static EndingMatcher Of(string pattern, ImmutableArray<MatchContext> unless, Func<string, LinearExpression> express) =>
        new(express($@"(?:{pattern})\z"), unless);
}

/// <summary>Uses an analyzer written in C#; several rules may share one.</summary>
/// <param name="Analyzer">The name of the analyzer in the catalog, such as <c>latex/islands</c>.</param>
/// <param name="Kind">Which of the analyzer's kinds of findings the rule reports; null if the analyzer has only one.</param>
public sealed record AnalyzerMatcher(string Analyzer, string? Kind) : RuleMatcher;
