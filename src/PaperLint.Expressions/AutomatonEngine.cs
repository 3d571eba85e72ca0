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
    private readonly GroupNames _groups;
    private readonly ExpressionProgram _program;
    private readonly Symbols _symbols;
    private readonly AutomatonLimits _limits;
    private readonly Lazy<(Automaton Automaton, ForwardSearch Search)> _forwards;
    private readonly Lazy<(Automaton Automaton, BackwardSearch Search)> _backwards;
    private readonly int? _length;
    private readonly bool _beginsAtStart;
    private readonly bool _endsAtEnd;
    private GroupSearch? _idle;

    private AutomatonEngine(string pattern, bool ignoreCase, AutomatonLimits limits)
    {
        (var root, _groups) = ExpressionParser.Parse(pattern, ignoreCase);
        _limits = limits;
        var sets = new List<UnitSet>();
        _program = ProgramCompiler.Forwards(root, _groups, sets);
        var tellsWords = _program.AssertsWordBoundary;
        if (tellsWords)
            sets.Add(Shorthand.BoundaryWord);
        _symbols = new Symbols(sets, tellsWords, _program.Asserts(Assertion.LastLineEnd));
        _beginsAtStart = Anchors.BeginsAtStart(root);
        _endsAtEnd = Anchors.EndsAtEnd(root);
        _length = root.Least == root.Most ? root.Least : null;
        // Most expressions find nothing in most runs, and then need only one of the two.
        _forwards = new(() => BuildForwards(root, sets));
        _backwards = new(() => BuildBackwards(root, sets));
    }

    /// <summary>How many states both automata know.</summary>
    public int States =>
        (_forwards.IsValueCreated ? _forwards.Value.Automaton.States : 0)
        + (_backwards.IsValueCreated ? _backwards.Value.Automaton.States : 0);

    /// <returns>Null if the expression needs .NET's engine.</returns>
    public static AutomatonEngine? TryBuild(string pattern, bool ignoreCase, AutomatonLimits limits)
    {
        try
        {
            return new AutomatonEngine(pattern, ignoreCase, limits);
        }
        catch (UnsupportedSyntaxException)
        {
            return null;
        }
    }

    public override bool IsMatch(ReadOnlySpan<char> text, int from)
    {
        if (_beginsAtStart && from > 0)
            return false;
        // What is at the end is found sooner from there.
        return _endsAtEnd
            ? _backwards.Value.Search.StartOfMatch(text, text.Length, from, isShortest: true) != ForwardSearch.None
            : _forwards.Value.Search.EndOfMatch(text, from, isShortest: true) != ForwardSearch.None;
    }

    public override TextSpan? Find(ReadOnlySpan<char> text, int from)
    {
        if (_beginsAtStart && from > 0)
            return null;
        // Reading forwards to every place where a match may begin takes longer than one look at the end.
        if (_endsAtEnd && !IsMatch(text, from))
            return null;
        var end = _forwards.Value.Search.EndOfMatch(text, from, isShortest: false);
        if (end == ForwardSearch.None)
            return null;
        var start =
            _beginsAtStart ? 0
            : _length is { } length ? end - length
            : _backwards.Value.Search.StartOfMatch(text, end, from, isShortest: false);
        return TextSpan.FromBounds(start, end);
    }

    public override ExpressionGroups GroupsOf(ReadOnlySpan<char> text, ref string? copy, TextSpan match)
    {
        if (_groups.Count == 1)
            return new ExpressionGroups(this, [match.Start, match.End]);
        var search = Interlocked.Exchange(ref _idle, null) ?? new GroupSearch(_program, _symbols, _groups.Count);
        var groups = new ExpressionGroups(this, search.Find(text, match.Start, match.End));
        Volatile.Write(ref _idle, search);
        return groups;
    }

    public override int? GroupNumber(string name) => _groups.Find(name);

    private (Automaton, ForwardSearch) BuildForwards(Node root, List<UnitSet> sets)
    {
        var first = _beginsAtStart ? null : FirstCharacters.Of(root, sets, _program);
        var automaton = new Automaton(_program, _symbols, isBackwards: false, marksStart: first is not null, _limits);
        return (automaton, new ForwardSearch(automaton, _symbols, first));
    }

    private (Automaton, BackwardSearch) BuildBackwards(Node root, List<UnitSet> sets)
    {
        // It reads the same sets, so none is added to those of which the symbols were made.
        var program = ProgramCompiler.Backwards(root, _groups, sets);
        var automaton = new Automaton(program, _symbols, isBackwards: true, marksStart: false, _limits);
        return (automaton, new BackwardSearch(automaton, _symbols));
    }
}
