using System.Text.RegularExpressions;
using PaperLint.Expressions;
using PaperLint.Expressions.Automata;
using PaperLint.Text.Binary;

namespace PaperLint.Tests.Expressions;

/// <summary>Compares an expression with both engines of .NET.</summary>
/// <remarks>
/// Both have faults, each where the other has none: without backtracking, <c>x?b</c> overlooks a match in <c>xab</c>; with backtracking,
/// <c>\D{1,3}\B</c> does in <c>ab</c>. So a difference is what neither finds.
/// </remarks>
internal sealed class SameMatches
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Regex _linear;
    private readonly Regex _witness;

    /// <param name="mostStates">How many states our automaton may keep.</param>
    public SameMatches(string pattern, bool ignoreCase, int mostStates = int.MaxValue)
    {
        var options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        _linear = new Regex(pattern, options | RegexOptions.NonBacktracking);
        _witness = new Regex(pattern, options, Patience);
        var ours = LinearExpression.Of(pattern, ignoreCase, new AutomatonLimits(mostStates));
        // Most run as they are written into the program.
        Ours = mostStates == int.MaxValue ? ReadBack(ours) : ours;
    }

    /// <summary>The expression as it is after it was written and read.</summary>
    public static LinearExpression ReadBack(LinearExpression expression)
    {
        var writer = new ValueWriter();
        expression.Write(writer);
        return LinearExpression.Read(new ValueReader(writer.Written.ToArray(), "test"));
    }

    /// <returns>Null if the expression is wrong, or if another engine than our automaton has to run it.</returns>
    /// <inheritdoc cref="SameMatches(string, bool, int)"/>
    public static SameMatches? TryCompare(string pattern, bool ignoreCase, int mostStates)
    {
        try
        {
            var same = new SameMatches(pattern, ignoreCase, mostStates);
            return same.Ours.CountStates() is null ? null : same;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public LinearExpression Ours { get; }

    /// <summary>How many texts have been compared.</summary>
    public int Compared { get; private set; }

    /// <summary>In how many of them .NET's engine without backtracking found something else than we did.</summary>
    public int FoundMore { get; private set; }

    /// <returns>What differs; null if nothing does.</returns>
    public string? DifferenceIn(string text)
    {
        Compared++;
        var ours = Places(text);
        var isLinear = ours.SequenceEqual(Places(_linear, text));
        FoundMore += isLinear ? 0 : 1;
        try
        {
            if (!isLinear && !ours.SequenceEqual(Places(_witness, text)))
                return $"matches are {string.Join(' ', ours)} instead of {string.Join(' ', Places(_linear, text))}";
            return DifferenceOfAnswers(text) ?? DifferenceOfGroups(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static List<string> Places(Regex expression, string text)
    {
        var places = new List<string>();
        foreach (var match in expression.EnumerateMatches(text))
            places.Add($"{match.Index}+{match.Length}");
        return places;
    }

    private List<string> Places(string text)
    {
        var places = new List<string>();
        foreach (var place in Ours.Matches(text))
            places.Add($"{place.Start}+{place.Length}");
        return places;
    }

    private string? DifferenceOfAnswers(string text)
    {
        for (var from = 0; from <= text.Length; from += Math.Max(1, text.Length / 3))
        {
            var ours = Ours.IsMatch(text, from);
            if (_linear.IsMatch(text, from) != ours && _witness.IsMatch(text, from) != ours)
                return $"IsMatch from {from} is {ours}";
        }

        return null;
    }

    /// <remarks>The engine without backtracking loses groups if an expression asks for the end, so the other one is the witness.</remarks>
    private string? DifferenceOfGroups(string text)
    {
        var matches = Ours.Matches(text);
        for (var match = _witness.Match(text); match.Success && matches.MoveNext(); match = match.NextMatch())
        {
            if (match.Index != matches.Current.Start || match.Length != matches.Current.Length)
                return null;
            var groups = matches.Groups();
            foreach (var number in _witness.GetGroupNumbers())
            {
                var theirs = match.Groups[number] is { Success: true } group ? $"{group.Index}+{group.Length}" : "unset";
                var ours = groups[number] is { } place ? $"{place.Start}+{place.Length}" : "unset";
                if (theirs != ours || groups[_witness.GroupNameFromNumber(number)] != groups[number])
                    return $"group {number} of the match at {match.Index} is {ours} instead of {theirs}";
            }
        }

        return null;
    }
}
