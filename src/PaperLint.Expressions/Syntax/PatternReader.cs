using System.Globalization;

namespace PaperLint.Expressions.Syntax;

/// <summary>The characters of an expression one by one, and those of its pieces that stand both outside and inside of classes.</summary>
internal sealed class PatternReader(string pattern)
{
    /// <summary>The highest count of a quantifier. More would only make the automaton large.</summary>
    private const int HighestCount = 1_000;

    private int _at;

    public bool IsAtEnd => _at == pattern.Length;

    public char Next => pattern[_at];

    /// <summary>The one after the next; a NUL if there is none.</summary>
    public char Second => _at + 1 < pattern.Length ? pattern[_at + 1] : '\0';

    public bool IsAtQuantifier
    {
        get
        {
            var from = _at;
            var isOne = TakeQuantifier() is not null;
            _at = from;
            return isOne;
        }
    }

    public char Take() => _at < pattern.Length ? pattern[_at++] : throw new UnsupportedSyntaxException("something unfinished");

    public bool TryTake(char wanted)
    {
        if (IsAtEnd || pattern[_at] != wanted)
            return false;
        _at++;
        return true;
    }

    /// <summary>ASCII letters, digits and underscores.</summary>
    public string TakeWord()
    {
        var from = _at;
        while (!IsAtEnd && (char.IsAsciiLetterOrDigit(Next) || Next == '_'))
            _at++;
        return pattern[from.._at];
    }

    /// <returns>The smallest and the highest number of repetitions; null if no quantifier follows.</returns>
    public (int Fewest, int Highest)? TakeQuantifier()
    {
        if (TryTake('*'))
            return (0, Node.Unlimited);
        if (TryTake('+'))
            return (1, Node.Unlimited);
        if (TryTake('?'))
            return (0, 1);
        var from = _at;
        if (TryTake('{') && TakeCount() is { } fewest)
        {
            var highest = !TryTake(',') ? fewest : TakeCount() ?? Node.Unlimited;
            if (TryTake('}'))
                return fewest <= highest ? (fewest, highest) : throw new UnsupportedSyntaxException("a quantifier without numbers");
        }

        // Anything else in braces is literal.
        _at = from;
        return null;
    }

    private int? TakeCount()
    {
        var from = _at;
        while (!IsAtEnd && char.IsAsciiDigit(Next))
            _at++;
        if (_at == from)
            return null;
        return
            int.TryParse(pattern.AsSpan(from, _at - from), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= HighestCount
            ? count
            : throw new UnsupportedSyntaxException("too high a count");
    }

    /// <summary>After a backslash: what <c>\w</c> and the like stand for; null, and nothing taken, if something else follows.</summary>
    public Shorthand? TakeShorthand(bool ignoreCase)
    {
        if (Shorthand.Of(Next) is { } shorthand)
        {
            _at++;
            return shorthand;
        }

        if (Next is not ('p' or 'P'))
            return null;
        var isNegated = Take() == 'P';
        if (!TryTake('{'))
            throw new UnsupportedSyntaxException("a category without braces");
        var name = TakeWord();
        return TryTake('}')
            ? Shorthand.Category(name, isNegated, ignoreCase)
            : throw new UnsupportedSyntaxException("a category of another kind");
    }

    /// <summary>After a backslash: the code unit that is meant.</summary>
    public char TakeEscape() =>
        Take() switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            'v' => '\v',
            'a' => '\a',
            'e' => '\e',
            'x' => TakeHexadecimal(2),
            'u' => TakeHexadecimal(4),
            var other when char.IsLetterOrDigit(other) || other == '_' || other > 0x7F => throw new UnsupportedSyntaxException(
                $"the escape '\\{other}'"
            ),
            var literal => literal,
        };

    private char TakeHexadecimal(int digits)
    {
        if (
            _at + digits > pattern.Length
            || !int.TryParse(pattern.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
        )
            throw new UnsupportedSyntaxException("an escape that is not hexadecimal");
        _at += digits;
        return (char)unit;
    }
}
