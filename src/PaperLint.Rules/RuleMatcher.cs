using System.Collections.Immutable;

namespace PaperLint.Rules;

/// <summary>How a rule finds damage in a record. Only <see cref="AnalyzerMatcher"/> needs C# code.</summary>
public abstract record RuleMatcher
{
    private protected RuleMatcher() { }
}

/// <summary>Reports every match of a regular expression.</summary>
/// <param name="Pattern">
/// The expression, compiled without backtracking and so without lookaround and backreferences; use <paramref name="Unless"/> instead of
/// lookaround. If it has a group named <c>at</c>, the finding covers that group instead of the whole match.
/// </param>
/// <param name="IgnoreCase">Whether letter case is ignored.</param>
/// <param name="Filter">Which texts are searched at all.</param>
/// <param name="Replacement">The text that replaces the finding's span, with <c>$1</c> and <c>${name}</c>; null if there is no fix.</param>
/// <param name="Unless">Contexts in which a match is correct and not reported.</param>
public sealed record PatternMatcher(
    string Pattern,
    bool IgnoreCase,
    TextFilter Filter,
    string? Replacement,
    ImmutableArray<MatchContext> Unless
) : RuleMatcher;

/// <summary>A quick check that spares most texts the search for a pattern. It lets through every text that has a match.</summary>
/// <param name="Requires">Literals, at least one of which a text must contain to be searched; empty to search every text.</param>
/// <param name="Candidate">
/// A short expression that matches somewhere inside every match; only texts that it matches are searched. Null to search every text.
/// </param>
public sealed record TextFilter(ImmutableArray<string> Requires, string? Candidate = null)
{
    /// <summary>Lets every text through.</summary>
    public static TextFilter None { get; } = new([]);
}

/// <summary>
/// A context in which a match is not reported. All parts that are given must match; each is a regular expression without backtracking.
/// </summary>
/// <param name="Before">Must match text that ends where the span begins.</param>
/// <param name="Inside">Must match the whole span.</param>
/// <param name="After">Must match text that begins where the span ends.</param>
public sealed record MatchContext(string? Before, string? Inside, string? After);

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
/// <param name="Pattern">Must match at the end of the text, ignoring trailing white space.</param>
/// <param name="Unless">Contexts in which another ending is correct; <c>before</c> is matched against the end of the text.</param>
public sealed record EndingMatcher(string Pattern, ImmutableArray<MatchContext> Unless) : RuleMatcher;

/// <summary>Uses an analyzer written in C#; several rules may share one.</summary>
/// <param name="Analyzer">The name of the analyzer in the catalog, such as <c>latex/islands</c>.</param>
/// <param name="Kind">Which of the analyzer's kinds of findings the rule reports; null if the analyzer has only one.</param>
public sealed record AnalyzerMatcher(string Analyzer, string? Kind) : RuleMatcher;
