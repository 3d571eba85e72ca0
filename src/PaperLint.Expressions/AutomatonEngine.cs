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
    private readonly CompiledExpression _expression;
    private readonly Extent _extent;
    private readonly AutomatonLimits _limits;
    private readonly Lazy<(Automaton Automaton, ForwardSearch Search)> _forwards;
    private readonly Lazy<(Automaton Automaton, BackwardSearch Search)> _backwards;
    private GroupSearch? _idle;

    public AutomatonEngine(CompiledExpression expression, AutomatonLimits limits)
    {
        (_expression, _extent, _limits) = (expression, expression.Extent, limits);
        // Most expressions find nothing in most runs, and then need only one of the two.
        _forwards = new(BuildForwards);
        _backwards = new(BuildBackwards);
    }

    public CompiledExpression Expression => _expression;

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
        if (_extent.BeginsAtStart && from > 0)
            return false;
        // What is at the end is found sooner from there.
        return _extent.EndsAtEnd
            ? _backwards.Value.Search.StartOfMatch(text, text.Length, from, isShortest: true) != ForwardSearch.None
            : _forwards.Value.Search.EndOfMatch(text, from, isShortest: true) != ForwardSearch.None;
    }

    public override TextSpan? Find(ReadOnlySpan<char> text, int from)
    {
        if (_extent.BeginsAtStart && from > 0)
            return null;
        // Reading forwards to every place where a match may begin takes longer than one look at the end.
        if (_extent.EndsAtEnd && !IsMatch(text, from))
            return null;
        var end = _forwards.Value.Search.EndOfMatch(text, from, isShortest: false);
        if (end == ForwardSearch.None)
            return null;
        var start =
            _extent.BeginsAtStart ? 0
            : _extent.Length is { } length ? end - length
            : _backwards.Value.Search.StartOfMatch(text, end, from, isShortest: false);
        return TextSpan.FromBounds(start, end);
    }

    public override ExpressionGroups GroupsOf(ReadOnlySpan<char> text, ref string? copy, TextSpan match)
    {
        if (_expression.Groups.Count == 1)
            return new ExpressionGroups(this, [match.Start, match.End]);
        var search = Interlocked.Exchange(ref _idle, null)
            ?? new GroupSearch(_expression.Forwards, _expression.Symbols, _expression.Groups.Count);
        var groups = new ExpressionGroups(this, search.Find(text, match.Start, match.End));
        Volatile.Write(ref _idle, search);
        return groups;
    }

    public override int? GroupNumber(string name) => _expression.Groups.Find(name);

    private (Automaton, ForwardSearch) BuildForwards()
    {
        var automaton = AutomatonOf(_expression.Forwards, isBackwards: false, marksStart: _expression.First is not null);
        return (automaton, new ForwardSearch(automaton, _expression.Symbols, _expression.First));
    }

    private (Automaton, BackwardSearch) BuildBackwards()
    {
        var automaton = AutomatonOf(_expression.Backwards, isBackwards: true, marksStart: false);
        return (automaton, new BackwardSearch(automaton, _expression.Symbols));
    }

    private Automaton AutomatonOf(ExpressionProgram program, bool isBackwards, bool marksStart) =>
        new(program, _expression.Symbols, isBackwards, marksStart, _limits);
}
