using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>What touches a run of letters, as far as it tells mathematics from prose.</summary>
internal readonly ref struct Surroundings
{
    private readonly ReadOnlySpan<char> _before;
    private readonly ReadOnlySpan<char> _after;

    /// <param name="start">The run's first character.</param>
    /// <param name="end">The character behind its last.</param>
    public Surroundings(ReadOnlySpan<char> text, int start, int end)
    {
        _before = text[..start];
        _after = text[end..];
    }

    /// <summary>The run is an exponent, or begins one.</summary>
    public bool IsRaised => _before is [.., '^'];

    /// <summary>The run is an index or an exponent, or begins one.</summary>
    public bool IsScript => _before is [.., '^' or '_'];

    /// <summary>An index or exponent follows.</summary>
    public bool BeginsScript => _after is ['_' or '^', ..];

    public bool BeginsFence => _after is ['(' or '[' or '|' or '{' or '.', ..];

    public bool EndsFence => _after is [')' or ']' or '|' or '}' or '.', ..];

    /// <summary>A Greek letter, as itself, stands right before.</summary>
    public bool EndsGreek => _before is [.., >= '\u0370' and <= '\u03ff'];

    /// <summary>A sign touches from before.</summary>
    public bool EndsSign => _before is [.., '+' or '=' or '/' or '<' or '>'];

    /// <summary>A colon stands before, as between a map and its domain.</summary>
    public bool EndsColon => _before.TrimEnd(' ') is [.., ':'];

    /// <summary>A bracket closes right before.</summary>
    public bool EndsBracket => _before is [.., ')' or ']' or '}' or '|'];

    /// <summary>A number stands right before, with at most a space or a hyphen between.</summary>
    public bool EndsNumber => _before is [.., >= '0' and <= '9'] or [.., >= '0' and <= '9', ' ' or '-' or '\u00a0'];

    /// <summary>A digit touches from before.</summary>
    public bool EndsDigit => _before is [.., >= '0' and <= '9'];

    /// <summary>The other bracket of a pair stands on its side: <c>langle</c> somewhere before <c>rangle</c>.</summary>
    public bool HasPartner(string bracket) =>
        bracket[0] == 'r'
            ? _before.IndexOf("l" + bracket[1..], StringComparison.Ordinal) >= 0
            : _after.IndexOf("r" + bracket[1..], StringComparison.Ordinal) >= 0;

    /// <summary>Something before could be the left operand of a sign.</summary>
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

    /// <summary>One of the letters that are words by themselves stands before.</summary>
    public bool EndsArticle
    {
        get
        {
            var before = _before.TrimEnd(' ');
            return before is [.., 'a' or 'A' or 'I'] && (before.Length == 1 || !char.IsLetterOrDigit(before[^2]));
        }
    }

    /// <summary>What stands before lets a condition begin: a word that opens one, a bracket, or what touches the run.</summary>
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

    /// <summary>The run is all of an index or an exponent in braces.</summary>
    public bool IsBracedScript => _before is [.., '_' or '^', '{'] && _after is ['}', ..];

    /// <summary>A digit right here, or a number, a variable, a bracket with mathematics or a command, perhaps behind a space.</summary>
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

    /// <summary>A variable or a command, perhaps behind a space.</summary>
    public bool BeginsName => BeginsVariable(_after is [' ', ..] ? _after[1..] : _after);

    /// <summary>Whether what stands behind could be an operand: less than <see cref="BeginsOperand"/> asks, for a first look.</summary>
    public bool MayPrecedeOperand =>
        BeginsName
        || (_after is [' ', ..] ? _after[1..] : _after) is [(>= '0' and <= '9') or '(' or '[' or '{' or '-' or '+' or '!' or '|', ..];

    /// <summary>Whether what stands before could be an operand: less than <see cref="EndsOperand"/> asks, for a first look.</summary>
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

    /// <summary>A digit, perhaps behind a space.</summary>
    public bool BeginsNumber => _after is [>= '0' and <= '9', ..] or [' ', >= '0' and <= '9', ..];

    /// <summary>An interval or a set of numbers: <c>[0,1)</c>, <c>(0, infty)</c>, <c>{-1,1}</c>, right here.</summary>
    public bool BeginsInterval => BeginsIntervalIn(_after);

    /// <summary>Two bounds in brackets: a set, and not the argument of a function.</summary>
    public bool BeginsPair => BeginsInterval || (_after is [' ', ..] && BeginsIntervalIn(_after[1..]));

    /// <summary>A set behind a space: an interval, a variable in capitals, a letter with an exponent.</summary>
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

    /// <summary>A capital with an index or exponent behind a space: <c>L^2(D)</c>.</summary>
    public bool BeginsScriptedSet => _after is [' ', >= 'A' and <= 'Z', '_' or '^', ..];

    /// <summary>What a variable tends to: zero, one, infinity, a capital or signed number.</summary>
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

    /// <summary>A short formula without a word in it.</summary>
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
