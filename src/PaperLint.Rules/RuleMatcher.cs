using System.Collections.Immutable;

namespace PaperLint.Rules;

/// <summary>How a rule looks at a record. The kinds other than <see cref="AnalyzerMatcher"/> need no C#.</summary>
public abstract record RuleMatcher
{
    private protected RuleMatcher() { }
}

/// <summary>Reports every match of a regular expression.</summary>
/// <param name="Pattern">
/// Compiled without backtracking, so it has no lookaround and no backreferences; <paramref name="Unless"/> does what lookaround
/// would. Where it has a group named <c>at</c>, the finding points at that group instead of the whole match.
/// </param>
/// <param name="IgnoreCase">Whether letter case is ignored.</param>
/// <param name="Requires">
/// Literals of which a text must contain at least one to be searched at all; empty means that every text is.
/// </param>
/// <param name="Replacement">What replaces the place pointed at, with <c>$1</c> and <c>${name}</c>; null for no repair.</param>
/// <param name="Unless">Contexts in which a match is right as it is.</param>
/// <param name="Candidate">
/// A short expression that matches somewhere inside every match: a text without a match of it is not searched. Null means that every
/// text is.
/// </param>
public sealed record PatternMatcher(
    string Pattern,
    bool IgnoreCase,
    ImmutableArray<string> Requires,
    string? Replacement,
    ImmutableArray<MatchContext> Unless,
    string? Candidate = null
) : RuleMatcher;

/// <summary>
/// A context that excuses a match: all the parts that are given must hold. Each is a regular expression without backtracking.
/// </summary>
/// <param name="Before">Must match right up to the place.</param>
/// <param name="Inside">Must match the whole place.</param>
/// <param name="After">Must match from right after the place on.</param>
public sealed record MatchContext(string? Before, string? Inside, string? After);

/// <summary>Reports words and replaces each with its counterpart.</summary>
/// <param name="Map">From what is found to what should stand there; the longest that fits wins.</param>
/// <param name="WholeWords">Whether letters or digits on either side excuse it.</param>
public sealed record SubstitutionMatcher(ImmutableSortedDictionary<string, string> Map, bool IgnoreCase, bool WholeWords) : RuleMatcher;

/// <summary>Reports a word that stands twice in a row, with only white space between; the repair keeps the first.</summary>
/// <param name="Except">Words that may: "that that", "had had"; lower case.</param>
/// <param name="Shortest">Words shorter than this, in UTF-16 code units, are left alone.</param>
public sealed record RepetitionMatcher(ImmutableArray<string> Except, int Shortest) : RuleMatcher;

/// <summary>Reports a text that is too short or too long.</summary>
/// <param name="Least">In Unicode code points; null for no bound.</param>
/// <param name="Most">In Unicode code points; null for no bound.</param>
public sealed record LengthMatcher(int? Least, int? Most) : RuleMatcher;

/// <summary>
/// Reports a record in which none of the rule's fields is there with anything but white space. The finding points at the first
/// field the record does have.
/// </summary>
public sealed record RequiredMatcher : RuleMatcher;

/// <summary>Reports the end of a text that does not end as it should.</summary>
/// <param name="Pattern">Must match at the end of the text, trailing white space aside.</param>
/// <param name="Unless">Contexts in which another end is right; <c>before</c> is matched against the end of the text.</param>
public sealed record EndingMatcher(string Pattern, ImmutableArray<MatchContext> Unless) : RuleMatcher;

/// <summary>Leaves the looking to an analyzer written in C#; several rules may share one.</summary>
/// <param name="Analyzer">Its name in the catalog, such as <c>latex/islands</c>.</param>
/// <param name="Kind">Which of the analyzer's kinds of finding this rule is; null where it has one.</param>
public sealed record AnalyzerMatcher(string Analyzer, string? Kind) : RuleMatcher;
