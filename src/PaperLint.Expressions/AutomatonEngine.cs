using PaperLint.Expressions.Automata;
using PaperLint.Expressions.Groups;
using PaperLint.Expressions.Programs;
using PaperLint.Expressions.Syntax;
using PaperLint.Text;

namespace PaperLint.Expressions;

/// <summary>
/// Our own engine. An automaton that reads forwards finds out whether and where a match ends, another that reads backwards from there where
/// it begins, and only a match whose groups are asked for is followed through the program itself.
/// </summary>
internal sealed class AutomatonEngine : Engine
{
    private readonly AutomatonLimits _limits;
    private readonly Lazy<(Automaton Automaton, ForwardSearch Search)> _forwards;
    private readonly Lazy<(Automaton Automaton, BackwardSearch Search)> _backwards;
    private GroupSearch? _idle;

    public AutomatonEngine(CompiledExpression expression, AutomatonLimits limits)
    {
        (Expression, _limits) = (expression, limits);
        // Most expressions find nothing in most runs, and then need only one of the two.
        _forwards = new(BuildForwards);
        _backwards = new(BuildBackwards);
    }

    public CompiledExpression Expression { get; }

    private Extent Extent => Expression.Extent;

    /// <summary>How many states both automata know.</summary>
    public int States =>
        (_forwards.IsValueCreated ? _forwards.Value.Automaton.States : 0)
        + (_backwards.IsValueCreated ? _backwards.Value.Automaton.States : 0);

    /// <returns>Null if the expression needs .NET's engine.</returns>
    public static AutomatonEngine? TryBuild(string pattern, bool ignoreCase, AutomatonLimits limits)
    {
        try
        {
            return new AutomatonEngine(CompiledExpression.Of(pattern, ignoreCase), limits);
        }
        catch (UnsupportedSyntaxException)
        {
            return null;
        }
    }

    public override bool IsMatch(ReadOnlySpan<char> text, int from)
    {
        if (Extent.BeginsAtStart && from > 0)
            return false;
        if (Expression.Landmark is { } landmark)
            return IsMatchAround(landmark, text, from);
        // What is at the end is found sooner from there.
        return Extent.EndsAtEnd
            ? _backwards.Value.Search.StartOfMatch(text, text.Length, from, isShortest: true) != ForwardSearch.None
            : _forwards.Value.Search.EndOfMatch(text, from, isShortest: true) != ForwardSearch.None;
    }

    private bool IsMatchAround(Landmark landmark, ReadOnlySpan<char> text, int from)
    {
        var least = from;
        while (landmark.TryNext(text, least, ref from, out var start, out var end))
        {
            if (_forwards.Value.Search.EndOfMatch(text[..end], start, isShortest: true) != ForwardSearch.None)
                return true;
        }

        return false;
    }

    public override TextSpan? Find(ReadOnlySpan<char> text, int from)
    {
        if (Extent.BeginsAtStart && from > 0)
            return null;
        // Reading forwards to every place where a match may begin takes longer than one look at the end.
        if (Extent.EndsAtEnd && !IsMatch(text, from))
            return null;
        var end = _forwards.Value.Search.EndOfMatch(text, from, isShortest: false);
        if (end == ForwardSearch.None)
            return null;
        var start =
            Extent.BeginsAtStart ? 0
            : Extent.Length is { } length ? end - length
            : _backwards.Value.Search.StartOfMatch(text, end, from, isShortest: false);
        return TextSpan.FromBounds(start, end);
    }

    public override ExpressionGroups GroupsOf(ReadOnlySpan<char> text, ref string? copy, TextSpan match)
    {
        if (Expression.Groups.Count == 1)
            return new ExpressionGroups(this, [match.Start, match.End]);
        var search = Interlocked.Exchange(ref _idle, null)
            ?? new GroupSearch(Expression.Forwards, Expression.Symbols, Expression.Groups.Count);
        var groups = new ExpressionGroups(this, search.Find(text, match.Start, match.End));
        Volatile.Write(ref _idle, search);
        return groups;
    }

    public override int? GroupNumber(string name) => Expression.Groups.Find(name);

    private (Automaton, ForwardSearch) BuildForwards()
    {
        var automaton = AutomatonOf(Expression.Forwards, isBackwards: false, marksStart: Expression.First is not null);
        return (automaton, new ForwardSearch(automaton, Expression.Symbols, Expression.First));
    }

    private (Automaton, BackwardSearch) BuildBackwards()
    {
        var automaton = AutomatonOf(Expression.Backwards, isBackwards: true, marksStart: false);
        return (automaton, new BackwardSearch(automaton, Expression.Symbols));
    }

    private Automaton AutomatonOf(ExpressionProgram program, bool isBackwards, bool marksStart) =>
        new(program, Expression.Symbols, isBackwards, marksStart, _limits);
}
