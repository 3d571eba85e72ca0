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
    private readonly ForwardSearch _forwards;
    private readonly BackwardSearch _backwards;
    private readonly Automaton[] _automata;
    private readonly int? _length;
    private readonly bool _beginsAtStart;
    private readonly bool _endsAtEnd;
    private GroupSearch? _idle;

    private AutomatonEngine(string pattern, bool ignoreCase, AutomatonLimits limits)
    {
        (var root, _groups) = ExpressionParser.Parse(pattern, ignoreCase);
        var sets = new List<UnitSet>();
        _program = ProgramCompiler.Forwards(root, _groups, sets);
        var backwards = ProgramCompiler.Backwards(root, _groups, sets);
        var tellsWords = _program.AssertsWordBoundary;
        if (tellsWords)
            sets.Add(Shorthand.BoundaryWord);
        _symbols = new Symbols(sets, tellsWords, _program.Asserts(Assertion.LastLineEnd));
        _beginsAtStart = Anchors.BeginsAtStart(root);
        _endsAtEnd = Anchors.EndsAtEnd(root);
        _length = root.Least == root.Most ? root.Least : null;
        var first = _beginsAtStart ? null : FirstCharacters.Of(root, sets, _program);
        _automata =
        [
            new Automaton(_program, _symbols, isBackwards: false, marksStart: first is not null, limits),
            new Automaton(backwards, _symbols, isBackwards: true, marksStart: false, limits),
        ];
        _forwards = new ForwardSearch(_automata[0], _symbols, first);
        _backwards = new BackwardSearch(_automata[1], _symbols);
    }

    /// <summary>How many states both automata know.</summary>
    public int States => _automata.Sum(automaton => automaton.States);

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
            ? _backwards.StartOfMatch(text, text.Length, from, isShortest: true) != ForwardSearch.None
            : _forwards.EndOfMatch(text, from, isShortest: true) != ForwardSearch.None;
    }

    public override TextSpan? Find(ReadOnlySpan<char> text, int from)
    {
        if (_beginsAtStart && from > 0)
            return null;
        var end = _forwards.EndOfMatch(text, from, isShortest: false);
        if (end == ForwardSearch.None)
            return null;
        var start =
            _beginsAtStart ? 0
            : _length is { } length ? end - length
            : _backwards.StartOfMatch(text, end, from, isShortest: false);
        return TextSpan.FromBounds(start, end);
    }

    public override ExpressionGroups GroupsOf(ReadOnlySpan<char> text, TextSpan match)
    {
        if (_groups.Count == 1)
            return new ExpressionGroups(this, [match.Start, match.End]);
        var search = Interlocked.Exchange(ref _idle, null) ?? new GroupSearch(_program, _symbols, _groups.Count);
        var groups = new ExpressionGroups(this, search.Find(text, match.Start, match.End));
        Volatile.Write(ref _idle, search);
        return groups;
    }

    public override int? GroupNumber(string name) => _groups.Find(name);
}
