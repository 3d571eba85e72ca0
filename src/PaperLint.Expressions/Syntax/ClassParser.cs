namespace PaperLint.Expressions.Syntax;

/// <summary>Reads a character class whose opening bracket has been read, in the steps of .NET's own parser.</summary>
internal sealed class ClassParser(PatternReader reader, bool ignoreCase)
{
    private readonly UnitSetBuilder _set = new(ignoreCase);
    private char? _rangeStart;

    public UnitSet Read()
    {
        var isNegated = reader.TryTake('^');
        for (var isFirst = true; ; isFirst = false)
        {
            var next = reader.Take();
            if (next == ']' && !isFirst)
                break;
            if (next == '\\')
                AddEscape();
            else if (next == '[' && !reader.IsAtEnd && reader.Next == ':')
                throw new UnsupportedSyntaxException("a class of another kind");
            else
                Add(next, isEscaped: false);
        }

        return _set.Build(isNegated);
    }

    private void AddEscape()
    {
        if (reader.IsAtEnd)
            throw new UnsupportedSyntaxException("a backslash at the end");
        if (reader.TakeShorthand(ignoreCase) is { } shorthand)
        {
            if (_rangeStart is not null)
                throw new UnsupportedSyntaxException("a range to a class");
            _set.Add(shorthand);
            return;
        }

        // A hyphen with a backslash never begins a range.
        if (reader.Next == '-')
        {
            reader.Take();
            if (_rangeStart is { } first)
                AddRange(first, '-');
            else
                _set.Add('-', '-');
            return;
        }

        Add(reader.TryTake('b') ? '\b' : reader.TakeEscape(), isEscaped: true);
    }

    private void Add(char unit, bool isEscaped)
    {
        if (_rangeStart is { } first)
        {
            if (unit == '[' && !isEscaped)
                throw new UnsupportedSyntaxException("a class without another");
            AddRange(first, unit);
        }
        else if (!reader.IsAtEnd && reader.Next == '-' && reader.Second is not (']' or '\0'))
        {
            _rangeStart = unit;
            reader.Take();
        }
        else if (unit == '-' && !isEscaped && !reader.IsAtEnd && reader.Next == '[')
        {
            throw new UnsupportedSyntaxException("a class without another");
        }
        else
        {
            _set.Add(unit, unit);
        }
    }

    private void AddRange(char first, char last)
    {
        _rangeStart = null;
        if (first > last)
            throw new UnsupportedSyntaxException("a range that ends before it begins");
        _set.Add(first, last);
    }
}
