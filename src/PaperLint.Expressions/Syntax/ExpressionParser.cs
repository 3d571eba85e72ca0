using System.Collections.Immutable;

namespace PaperLint.Expressions.Syntax;

/// <summary>
/// Reads an expression as .NET writes them, as far as an automaton can run it. Whatever else there is, or is wrong, is refused.
/// </summary>
internal sealed class ExpressionParser
{
    /// <summary>How deep groups may be nested. The parser and the compiler call themselves for each level.</summary>
    private const int Deepest = 100;

    private readonly PatternReader _reader;
    private readonly Stack<int> _open = new();
    private bool _ignoreCase;

    private ExpressionParser(string pattern, bool ignoreCase)
    {
        _reader = new PatternReader(pattern);
        _ignoreCase = ignoreCase;
    }

    private GroupNames Groups { get; } = new();

    /// <exception cref="UnsupportedSyntaxException">Only .NET's engine can run the expression, or explain why none can.</exception>
    public static (Node Root, GroupNames Groups) Parse(string pattern, bool ignoreCase)
    {
        var parser = new ExpressionParser(pattern, ignoreCase);
        var root = parser.ReadChoice(depth: 0);
        return parser._reader.IsAtEnd ? (root, parser.Groups) : throw new UnsupportedSyntaxException("a bracket that was not opened");
    }

    /// <summary>Up to the end or a closing bracket. Options that are set inside end with it.</summary>
    private Node ReadChoice(int depth)
    {
        if (depth > Deepest)
            throw new UnsupportedSyntaxException("too many nested groups");
        var outer = _ignoreCase;
        var parts = ImmutableArray.CreateBuilder<Node>();
        do parts.Add(ReadSequence(depth));
        while (_reader.TryTake('|'));
        _ignoreCase = outer;
        return parts.Count == 1 ? parts[0] : new ChoiceNode(parts.ToImmutable());
    }

    private Node ReadSequence(int depth)
    {
        var parts = ImmutableArray.CreateBuilder<Node>();
        while (!_reader.IsAtEnd && _reader.Next is not ('|' or ')'))
        {
            if (ReadPart(depth) is { } part)
                parts.Add(ReadRepetition(part));
        }

        return parts.Count == 1 ? parts[0] : new SequenceNode(parts.ToImmutable());
    }

    /// <returns>Null for options, which match nothing by themselves.</returns>
    private Node? ReadPart(int depth)
    {
        if (_reader.IsAtQuantifier)
            throw new UnsupportedSyntaxException("a quantifier of nothing");
        switch (_reader.Take())
        {
            case '(':
                return ReadGroup(depth);
            case '[':
                return new UnitNode(new ClassParser(_reader, _ignoreCase).Read());
            case '.':
                return new UnitNode(new UnitSet([new UnitRange('\n', '\n')], 0, true));
            case '^':
                return new AssertionNode(Assertion.TextStart);
            case '$':
                return new AssertionNode(Assertion.LastLineEnd);
            case '\\':
                return ReadEscape();
            case var literal:
                return Literal(literal);
        }
    }

    private UnitNode Literal(char literal)
    {
        if (!_ignoreCase)
            return new UnitNode(UnitSet.Of(literal));
        var set = new UnitSetBuilder(_ignoreCase);
        set.Add(literal, literal);
        return new UnitNode(set.Build(isNegated: false));
    }

    private Node ReadEscape()
    {
        if (_reader.IsAtEnd)
            throw new UnsupportedSyntaxException("a backslash at the end");
        switch (_reader.Next)
        {
            case 'A':
                _reader.Take();
                return new AssertionNode(Assertion.TextStart);
            case 'z':
                _reader.Take();
                return new AssertionNode(Assertion.TextEnd);
            case 'Z':
                _reader.Take();
                return new AssertionNode(Assertion.LastLineEnd);
            case 'b':
                _reader.Take();
                return new AssertionNode(Assertion.WordBoundary);
            case 'B':
                _reader.Take();
                return new AssertionNode(Assertion.NoWordBoundary);
        }

        if (_reader.TakeShorthand(_ignoreCase) is { } shorthand)
        {
            var set = new UnitSetBuilder(ignoreCase: false);
            set.Add(shorthand);
            return new UnitNode(set.Build(isNegated: false));
        }

        return Literal(_reader.TakeEscape());
    }

    private Node? ReadGroup(int depth)
    {
        if (!_reader.TryTake('?'))
            return Close(new CaptureNode(Groups.AddUnnamed(), ReadChoice(depth + 1)));
        if (_reader.TryTake(':'))
            return Close(ReadChoice(depth + 1));
        if (_reader.TryTake('<'))
            return ReadNamedGroup(depth);
        var outer = _ignoreCase;
        _ignoreCase = ReadOptions(_ignoreCase);
        if (_reader.TryTake(')'))
            return null;
        if (!_reader.TryTake(':'))
            throw new UnsupportedSyntaxException("a group of another kind");
        var body = Close(ReadChoice(depth + 1));
        _ignoreCase = outer;
        return body;
    }

    private CaptureNode ReadNamedGroup(int depth)
    {
        var name = _reader.TakeWord();
        if (name.Length == 0 || char.IsDigit(name[0]) || !_reader.TryTake('>'))
            throw new UnsupportedSyntaxException("a group of another kind");
        var group = Groups.Add(name);
        if (_open.Contains(group))
            throw new UnsupportedSyntaxException("a group inside one of the same name");
        _open.Push(group);
        var body = Close(ReadChoice(depth + 1));
        _open.Pop();
        return new CaptureNode(group, body);
    }

    /// <summary><c>i</c> or <c>-i</c>.</summary>
    private bool ReadOptions(bool ignoreCase)
    {
        var isSet = !_reader.TryTake('-');
        return _reader.TryTake('i') ? isSet : throw new UnsupportedSyntaxException("an option other than i");
    }

    private Node Close(Node body) => _reader.TryTake(')') ? body : throw new UnsupportedSyntaxException("a bracket that is not closed");

    private Node ReadRepetition(Node body)
    {
        if (_reader.TakeQuantifier() is not var (fewest, highest))
            return body;
        var isLazy = _reader.TryTake('?');
        if (_reader.IsAtQuantifier)
            throw new UnsupportedSyntaxException("two quantifiers");
        // What an empty repetition means differs between engines.
        return body.Least == 0
            ? throw new UnsupportedSyntaxException("a quantifier of what may be empty")
            : new RepeatNode(body, fewest, highest, isLazy);
    }
}
