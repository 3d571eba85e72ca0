using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;

namespace PaperLint.Analyzers.Latex;

/// <summary>What is beside an item. Positions are indices of items; -1 means that there is none.</summary>
internal sealed class Neighbours(ParsedText parsed)
{
    /// <summary>The operand before, or the bracket that closes one, possibly with a space or a percent sign between.</summary>
    /// <param name="allowsCapitalA">Whether a capital A may be an operand, not an article.</param>
    public int Left(int at, bool allowsCapitalA = false)
    {
        var left = Skip(at - 1, -1);
        if (left > 0 && (IsMark(left, '%') || IsThinSpace(left)))
            left--;
        if (left < 0)
            return -1;
        if (ClosesAt(left))
            return left;
        return
            parsed.Items[left].Kind == ItemKind.Operand
            && !IsUnit(left)
            && (!IsArticle(left) || (allowsCapitalA && parsed.FirstOf(left) == 'A'))
            ? left
            : -1;
    }

    /// <summary>The operand after, possibly with a space and a sign of its own between.</summary>
    public int Right(int at)
    {
        var right = Skip(at + 1, 1);
        while (right < parsed.Items.Count && parsed.Items[right].Kind == ItemKind.Sign && parsed.FirstOf(right) is '-' or '+' or '!' or '|')
            right++;
        return right < parsed.Items.Count && parsed.Items[right].Kind == ItemKind.Operand && !IsArticle(right) && !IsPossessive(right)
            ? right
            : -1;
    }

    /// <summary>Whether a bracket opens after, possibly with a space between, and its content is not prose.</summary>
    public bool OpensRight(int at)
    {
        var right = Skip(at + 1, 1);
        return right < parsed.Items.Count
            && parsed.Items[right].Kind == ItemKind.Fence
            && parsed.FirstOf(right) is '(' or '['
            && right + 1 < parsed.Items.Count
            && (parsed.Items[right + 1].Kind is ItemKind.Operand or ItemKind.Fence || IsMark(right + 1, '-'))
            && !IsProse(right);
    }

    /// <summary>Whether an interval or a set opens after: a bracket that contains a comma and only mathematics.</summary>
    public bool OpensInterval(int at)
    {
        var right = Skip(at + 1, 1);
        if (right >= parsed.Items.Count || parsed.FirstOf(right) is not ('(' or '[' or '{'))
            return false;
        var start = parsed.Items[right].Start;
        var end = parsed.Text.AsSpan(start).IndexOfAny(")]}");
        return end > 0 && end < 60 && parsed.Text.AsSpan(start, end).Contains(',') && (parsed.Text[start] != '(' || !IsProse(right));
    }

    public bool ClosesLeft(int at) => Skip(at - 1, -1) is >= 0 and var left && ClosesAt(left);

    /// <summary>Whether there is no space between this item and the one before.</summary>
    public bool IsStuckLeft(int at) => at > 0 && parsed.Items[at - 1].Kind != ItemKind.Space;

    /// <summary>
    /// Whether there is no space between this item and an operand before. Numbers do not count, since after a number the item may be a
    /// unit.
    /// </summary>
    public bool IsStuckToOperand(int at) =>
        IsStuckLeft(at) && (ClosesAt(at - 1) || (parsed.Items[at - 1].Kind == ItemKind.Operand && !IsNumber(at - 1)));

    public bool IsNumber(int at) => parsed.Items[at].Node is SymbolNode { Token.Kind: TokenKind.Number };

    /// <summary>Whether this is a number, possibly with an exponent.</summary>
    public bool IsAmount(int at) =>
        IsNumber(at) || parsed.Items[at].Node is ScriptNode { Base: SymbolNode { Token.Kind: TokenKind.Number } };

    public bool IsVariable(int at) => parsed.Items[at].Node is SymbolNode { Token.Kind: TokenKind.Letter };

    /// <summary>Whether this is the character of a Greek letter, not its name.</summary>
    public bool IsGreekLetter(int at) => IsVariable(at) && parsed.FirstOf(at) is >= '\u0370' and <= '\u03ff';

    public bool IsScript(int at) => parsed.Items[at].Node is ScriptNode;

    public bool IsFormula(int at) => parsed.Items[at].Node is ScriptNode or GroupNode or CallNode or SymbolNode { Token.Command: not null };

    public bool IsCapital(int at) =>
        parsed.Items[at].Node is SymbolNode { Token.Kind: TokenKind.Letter } symbol
        && char.IsAsciiLetterUpper(parsed.Text[symbol.Span.Start]);

    /// <summary>Whether this is an English word that is also a command's name.</summary>
    public bool IsWordLike(int at) =>
        parsed.Items[at].Node
            is SymbolNode { Token: { Kind: TokenKind.Command, Command.Reading: Reading.Word, Joined: false, Kept: false } };

    /// <summary>Whether this is attached to the number after it, and to nothing before.</summary>
    public bool FollowsDigit(int at) =>
        at + 1 < parsed.Items.Count
        && IsNumber(at + 1)
        && (at == 0 || parsed.Items[at - 1].Kind is ItemKind.Space or ItemKind.Fence or ItemKind.Operand);

    /// <summary>Whether this is a letter with a number attached, as in the names <c>P2P</c> and <c>V100</c>.</summary>
    public bool IsNumbered(int at) =>
        parsed.Items[at].Node is SymbolNode { Token: { Kind: TokenKind.Letter, Joined: false } }
        && at + 1 < parsed.Items.Count
        && IsNumber(at + 1);

    public bool IsBeforeWord(int at) =>
        at + 1 < parsed.Items.Count && parsed.Items[at + 1].Node is SymbolNode { Token.Kind: TokenKind.Word };

    /// <summary>Whether the operand ends a longer formula: <c>f = 0 in Omega</c> says where an equation holds.</summary>
    public bool FollowsSign(int at)
    {
        var before = Skip(at - 1, -1);
        return before >= 0
            && (
                parsed.Items[before].Kind is ItemKind.Infix
                || (parsed.Items[before].Kind == ItemKind.Sign && parsed.FirstOf(before) is '=' or '<' or '>')
            );
    }

    /// <summary>Whether a capitalised name, not a quantity, comes before: <c>Kim Le 3</c>.</summary>
    public bool EndsName(int at) =>
        (at > 0 && parsed.Items[at - 1].Kind is not (ItemKind.Space or ItemKind.Fence)) || char.IsAsciiLetterUpper(parsed.FirstOf(at));

    /// <summary>Whether exclamation marks touch this on both sides.</summary>
    public bool IsBetweenThinSpaces(int at) => at > 0 && at + 1 < parsed.Items.Count && IsSpaceMark(at - 1) && IsSpaceMark(at + 1);

    /// <summary>Whether this is an exclamation mark, which extraction makes of <c>\!</c>.</summary>
    public bool IsSpaceMark(int at) => parsed.Items[at].Kind == ItemKind.Sign && parsed.FirstOf(at) == '!';

    /// <summary>Whether this is an exclamation mark that touches the items on both sides, and so was <c>\!</c>.</summary>
    private bool IsThinSpace(int at) =>
        at + 1 < parsed.Items.Count && IsSpaceMark(at) && parsed.Items[at + 1].Kind is ItemKind.Infix or ItemKind.Operand;

    /// <summary>Whether only a space separates this from a bracket, a sign or the beginning of the text.</summary>
    public bool FollowsSignOrFence(int at) =>
        at == 0
        || parsed.Items[at - 1].Kind is ItemKind.Fence or ItemKind.Sign
        || (at > 1 && parsed.Items[at - 2].Kind is ItemKind.Fence or ItemKind.Sign or ItemKind.Infix);

    /// <summary>Whether the item begins with a given character.</summary>
    public bool Shows(int at, char first) => at >= 0 && at < parsed.Items.Count && parsed.FirstOf(at) == first;

    /// <summary>Whether this is called with an argument in brackets that contains no words: <c>Theta(n^2)</c>.</summary>
    public bool HasArgument(int at)
    {
        if (!Shows(at + 1, '(') || parsed.Items[at + 1].Partner is not (>= 0 and var close) || HasWords(at + 1, close))
            return false;
        return !parsed
            .Text.AsSpan(parsed.Items[at].End, parsed.Items[close].End - parsed.Items[at].End)
            .Contains("sqrt(", StringComparison.Ordinal);
    }

    /// <summary>Whether something follows that this can be applied to: <c>nabla f(x)</c>.</summary>
    public bool PrecedesFormula(int at) =>
        Right(at) is >= 0 and var right
        && (
            (IsFormula(right) && !IsWordLike(right))
            || (IsVariable(right) && right + 1 < parsed.Items.Count && parsed.Items[right + 1].Kind == ItemKind.Fence)
        );

    /// <summary>
    /// The next position in the direction of the step if there is a space here, otherwise this one. It may be outside the text.
    /// </summary>
    public int Skip(int at, int step) => at >= 0 && at < parsed.Items.Count && parsed.Items[at].Kind == ItemKind.Space ? at + step : at;

    private bool ClosesAt(int at) =>
        IsBar(at)
        || IsMark(at, '}')
        || (parsed.Items[at].Kind == ItemKind.Fence && parsed.FirstOf(at) is ')' or ']' && !IsProse(parsed.Items[at].Partner));

    /// <summary>Whether this is the second bar of an absolute value or a cardinality.</summary>
    private bool IsBar(int at) =>
        at > 1
        && parsed.Items[at].Kind == ItemKind.Sign
        && parsed.FirstOf(at) == '|'
        && parsed.Items[at - 1].Kind is ItemKind.Operand or ItemKind.Fence;

    private bool IsMark(int at, char mark) =>
        parsed.Items[at].Node is SymbolNode { Token.Kind: TokenKind.Mark } && parsed.FirstOf(at) == mark;

    /// <summary>Whether the bracket that opens here contains words.</summary>
    private bool IsProse(int open)
    {
        if (open < 0)
            return false;
        return HasWords(open, parsed.Items[open].Partner);
    }

    private bool HasWords(int open, int close)
    {
        for (var i = open + 1; i < close; i++)
        {
            if (parsed.Items[i].Node is SymbolNode { Token: { Kind: TokenKind.Word, Length: > 3 } })
                return true;
        }

        return false;
    }

    /// <summary>Whether this is a letter in the possessive, which makes it a word of its sentence: <c>v's age</c>.</summary>
    private bool IsPossessive(int at) =>
        parsed.Text.AsSpan(parsed.Items[at].End) is ['\'' or '’', 's', ..] rest && (rest.Length == 2 || !char.IsLetterOrDigit(rest[2]));

    private bool IsArticle(int at) =>
        parsed.Items[at].Node is SymbolNode { Token: { Kind: TokenKind.Letter, Joined: false } token }
        && parsed.Text[token.Start] is 'a' or 'A' or 'I';

    /// <summary>Whether this is the unit of a number: the B of 1.3B.</summary>
    private bool IsUnit(int at) =>
        at > 0 && parsed.Items[at].Node is SymbolNode { Token: { Kind: TokenKind.Letter, Joined: false } } && IsNumber(at - 1);
}
