using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>What touches a run of letters, as far as it distinguishes mathematics from prose.</summary>
internal readonly ref struct Surroundings
{
    private readonly ReadOnlySpan<char> _before;
    private readonly ReadOnlySpan<char> _after;

    /// <param name="start">The position of the run's first character.</param>
    /// <param name="end">The position after its last character.</param>
    public Surroundings(ReadOnlySpan<char> text, int start, int end)
    {
        _before = text[..start];
        _after = text[end..];
    }

    /// <summary>Whether the run is an exponent, or begins one.</summary>
    public bool IsRaised => _before is [.., '^'];

    /// <summary>Whether the run is an index or an exponent, or begins one.</summary>
    public bool IsScript => _before is [.., '^' or '_'];

    /// <summary>Whether an index or exponent follows.</summary>
    public bool BeginsScript => _after is ['_' or '^', ..];

    public bool BeginsFence => _after is ['(' or '[' or '|' or '{' or '.', ..];

    public bool EndsFence => _after is [')' or ']' or '|' or '}' or '.', ..];

    /// <summary>Whether the character of a Greek letter is right before.</summary>
    public bool EndsGreek => _before is [.., >= '\u0370' and <= '\u03ff'];

    /// <summary>Whether a sign is right before.</summary>
    public bool EndsSign => _before is [.., '+' or '=' or '/' or '<' or '>'];

    /// <summary>Whether a colon comes before, as between a map and its domain.</summary>
    public bool EndsColon => _before.TrimEnd(' ') is [.., ':'];

    /// <summary>Whether a closing bracket is right before.</summary>
    public bool EndsBracket => _before is [.., ')' or ']' or '}' or '|'];

    /// <summary>Whether a number comes before, with at most a space or a hyphen between.</summary>
    public bool EndsNumber => _before is [.., >= '0' and <= '9'] or [.., >= '0' and <= '9', ' ' or '-' or '\u00a0'];

    /// <summary>Whether a digit is right before.</summary>
    public bool EndsDigit => _before is [.., >= '0' and <= '9'];

    /// <summary>Whether the bracket's partner is on its side: <c>langle</c> somewhere before <c>rangle</c>.</summary>
    public bool HasPartner(string bracket) =>
        bracket[0] == 'r'
            ? _before.IndexOf("l" + bracket[1..], StringComparison.Ordinal) >= 0
            : _after.IndexOf("r" + bracket[1..], StringComparison.Ordinal) >= 0;

    /// <summary>Whether what comes before could be the left operand of a sign.</summary>
    public bool EndsOperand
    {
        get
        {
            var before = _before.TrimEnd(' ');
            if (before.IsEmpty)
                return false;
            if (before[^1] is ')' or ']' or '}' or '|' || char.IsAsciiDigit(before[^1]))
                return true;
            var word = LettersBeside.AsciiBefore(before, before.Length);
            return word is [not ('a' or 'A' or 'I')]
                || (CommandTable.Shared.TryFind(word, out var command) && command.IsSymbol && command.Reading != Reading.Word);
        }
    }

    /// <summary>Whether one of the letters that are also words comes before.</summary>
    public bool EndsArticle
    {
        get
        {
            var before = _before.TrimEnd(' ');
            return before is [.., 'a' or 'A' or 'I'] && (before.Length == 1 || !char.IsLetterOrDigit(before[^2]));
        }
    }

    /// <summary>
    /// Whether a condition can begin here: after a word that opens one, after a bracket, or if anything but a space is right before.
    /// </summary>
    public bool EndsCondition
    {
        get
        {
            var before = _before.TrimEnd(' ');
            if (_before is not [.., ' '] || before is [] or [.., '(' or '[' or '{' or '$' or ':' or '|'])
                return true;
            return WordTable.Has(WordKind.Condition, LettersBeside.AsciiBefore(before, before.Length));
        }
    }

    /// <summary>Whether the run is the whole of an index or exponent in braces.</summary>
    public bool IsBracedScript => _before is [.., '_' or '^', '{'] && _after is ['}', ..];

    /// <summary>Whether a digit follows, or a number, variable, command or bracket with mathematics, possibly after a space.</summary>
    public bool BeginsOperand
    {
        get
        {
            if (_after is [>= '0' and <= '9', ..] or ['\\', _, ..] or ['|', _, ..])
                return true;
            var after = _after is [' ', ..] ? _after[1..] : _after;
            if (after is ['-' or '+', _, ..] && !char.IsAsciiLetter(after[1]))
                after = after[1..];
            if (after.IsEmpty)
                return false;
            return char.IsAsciiDigit(after[0]) || BeginsVariable(after) || BeginsNumericBracket(after);
        }
    }

    /// <summary>Whether a variable or a command follows, possibly after a space.</summary>
    public bool BeginsName => BeginsVariable(_after is [' ', ..] ? _after[1..] : _after);

    /// <summary>Whether what follows could be an operand: a quick check that accepts more than <see cref="BeginsOperand"/>.</summary>
    public bool MayPrecedeOperand =>
        BeginsName
        || (_after is [' ', ..] ? _after[1..] : _after) is [(>= '0' and <= '9') or '(' or '[' or '{' or '-' or '+' or '!' or '|', ..];

    /// <summary>Whether what comes before could be an operand: a quick check that accepts more than <see cref="EndsOperand"/>.</summary>
    public bool MayFollowOperand
    {
        get
        {
            var isStuck = _before is not [.., ' '];
            var before = isStuck ? _before : _before[..^1];
            return before is [.., (>= '0' and <= '9') or ')' or ']' or '}' or '%' or '|' or '!']
                || (
                    !isStuck
                    && before
                        is [.., ' ' or '(' or '[', (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')]
                            or [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z')]
                    && before[^1] is not ('a' or 'I')
                );
        }
    }

    /// <summary>Whether a digit follows, possibly after a space.</summary>
    public bool BeginsNumber => _after is [>= '0' and <= '9', ..] or [' ', >= '0' and <= '9', ..];

    /// <summary>Whether an interval or a set of numbers follows without a space: <c>[0,1)</c>, <c>(0, infty)</c>, <c>{-1,1}</c>.</summary>
    public bool BeginsInterval => BeginsIntervalIn(_after);

    /// <summary>Whether two bounds in brackets follow: a set, not the argument of a function.</summary>
    public bool BeginsPair => BeginsInterval || (_after is [' ', ..] && BeginsIntervalIn(_after[1..]));

    /// <summary>Whether a set follows after a space: an interval, a capital variable, a letter with an exponent.</summary>
    public bool BeginsSet
    {
        get
        {
            var after = _after is [' ', ..] ? _after[1..] : [];
            return BeginsIntervalIn(after)
                || after is ['[', (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ']', ..]
                || after
                    is [>= 'A' and <= 'Z', '_' or '^' or '(', ..]
                        or [>= 'B' and <= 'Z' and not 'I', ' ' or ',' or '.' or ';' or ')', ..]
                        or ['{', _, ..]
                || after.StartsWith("partial")
                || after.StartsWith("math");
        }
    }

    /// <summary>Whether a capital with an index or exponent follows after a space: <c>L^2(D)</c>.</summary>
    public bool BeginsScriptedSet => _after is [' ', >= 'A' and <= 'Z', '_' or '^', ..];

    /// <summary>Whether the limit of a variable follows: zero, one, infinity, a capital or a signed number.</summary>
    public bool BeginsLimit
    {
        get
        {
            var after = _after is [' ', ..] ? _after[1..] : _after;
            if (after is ['+' or '-', ..])
                after = after[1..];
            return after is ['0' or '1', not (>= '0' and <= '9'), ..] or ['0' or '1']
                || after.StartsWith("infty")
                || after.StartsWith("∞")
                || after is [>= 'B' and <= 'Z' and not 'I', ' ' or ',' or '.' or ';' or ')' or '_' or '^', ..];
        }
    }

    private static bool BeginsVariable(ReadOnlySpan<char> after)
    {
        var word = LettersBeside.AsciiAfter(after, 0);
        return word is [not ('a' or 'A' or 'I')] || (CommandTable.Shared.TryFind(word, out var command) && command.Reading != Reading.Word);
    }

    private static bool BeginsNumericBracket(ReadOnlySpan<char> after) => after is ['(' or '[', (>= '0' and <= '9') or '-', ..];

    private static bool BeginsIntervalIn(ReadOnlySpan<char> after)
    {
        if (after is not ['(' or '[' or '{', ..])
            return false;
        var end = after.IndexOfAny(")]}");
        var inside = end > 1 && end < 40 ? after[1..end] : [];
        var comma = inside.IndexOf(',');
        return comma > 0 && inside.Length > comma + 1 && IsBound(inside[..comma].Trim(' ')) && IsBound(inside[(comma + 1)..].Trim(' '));
    }

    /// <summary>Whether this is a short formula without words.</summary>
    private static bool IsBound(ReadOnlySpan<char> bound)
    {
        var letters = 0;
        foreach (var c in bound)
        {
            letters = char.IsAsciiLetter(c) ? letters + 1 : 0;
            if ((letters > 1 && !bound.Contains("infty", StringComparison.Ordinal)) || c == ' ')
                return false;
        }

        return bound.Length > 0 && !(bound.Length == 4 && int.TryParse(bound, out var year) && year is > 1900 and < 2100);
    }
}
