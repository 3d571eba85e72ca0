using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;

namespace PaperLint.Analyzers.Latex;

/// <summary>What stands beside a place of a text. Places are indices of items; -1 says that there is none.</summary>
internal sealed class Neighbours(ParsedText parsed)
{
    /// <summary>The operand before, perhaps behind a space or a percent sign, or the bracket that closes one.</summary>
    /// <param name="allowsCapitalA">Whether a capital A may be an operand; elsewhere it is an article.</param>
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

    /// <summary>The operand behind, perhaps after a space and a sign of its own.</summary>
    public int Right(int at)
    {
        var right = Skip(at + 1, 1);
        while (right < parsed.Items.Count && parsed.Items[right].Kind == ItemKind.Sign && parsed.FirstOf(right) is '-' or '+' or '!' or '|')
            right++;
        return right < parsed.Items.Count && parsed.Items[right].Kind == ItemKind.Operand && !IsArticle(right) && !IsPossessive(right)
            ? right
            : -1;
    }

    /// <summary>A bracket opens behind, perhaps after a space, around what is no prose.</summary>
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

    /// <summary>An interval or a set opens behind: a bracket with a comma and nothing but mathematics in it.</summary>
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

    /// <summary>Nothing stands between this place and what is before.</summary>
    public bool IsStuckLeft(int at) => at > 0 && parsed.Items[at - 1].Kind != ItemKind.Space;

    /// <summary>Nothing stands between this place and an operand before, other than a number, behind which it might be a unit.</summary>
    public bool IsStuckToOperand(int at) =>
        IsStuckLeft(at) && (ClosesAt(at - 1) || (parsed.Items[at - 1].Kind == ItemKind.Operand && !IsNumber(at - 1)));

    public bool IsNumber(int at) => parsed.Items[at].Node is SymbolNode { Token.Kind: TokenKind.Number };

    /// <summary>A number, perhaps with an exponent.</summary>
    public bool IsAmount(int at) =>
        IsNumber(at) || parsed.Items[at].Node is ScriptNode { Base: SymbolNode { Token.Kind: TokenKind.Number } };

    public bool IsVariable(int at) => parsed.Items[at].Node is SymbolNode { Token.Kind: TokenKind.Letter };

    /// <summary>A Greek letter as itself.</summary>
    public bool IsGreekLetter(int at) => IsVariable(at) && parsed.FirstOf(at) is >= '\u0370' and <= '\u03ff';

    public bool IsScript(int at) => parsed.Items[at].Node is ScriptNode;

    public bool IsFormula(int at) => parsed.Items[at].Node is ScriptNode or GroupNode or CallNode or SymbolNode { Token.Command: not null };

    public bool IsCapital(int at) =>
        parsed.Items[at].Node is SymbolNode { Token.Kind: TokenKind.Letter } symbol
        && char.IsAsciiLetterUpper(parsed.Text[symbol.Span.Start]);

    /// <summary>An English word that shares a command's name.</summary>
    public bool IsWordLike(int at) =>
        parsed.Items[at].Node
            is SymbolNode { Token: { Kind: TokenKind.Command, Command.Reading: Reading.Word, Joined: false, Kept: false } };

    /// <summary>Stuck to the number behind it, and to nothing before.</summary>
    public bool IsStuckToNumber(int at) =>
        at + 1 < parsed.Items.Count
        && IsNumber(at + 1)
        && (at == 0 || parsed.Items[at - 1].Kind is ItemKind.Space or ItemKind.Fence or ItemKind.Operand);

    /// <summary>A letter with a number stuck to it, as in <c>P2P</c> or <c>V100</c>, is a name.</summary>
    public bool IsNumbered(int at) =>
        parsed.Items[at].Node is SymbolNode { Token: { Kind: TokenKind.Letter, Joined: false } }
        && at + 1 < parsed.Items.Count
        && IsNumber(at + 1);

    public bool IsBeforeWord(int at) =>
        at + 1 < parsed.Items.Count && parsed.Items[at + 1].Node is SymbolNode { Token.Kind: TokenKind.Word };

    /// <summary>The operand is the end of a longer formula: <c>f = 0 in Omega</c> says where an equation holds.</summary>
    public bool FollowsSign(int at)
    {
        var before = Skip(at - 1, -1);
        return before >= 0
            && (
                parsed.Items[before].Kind is ItemKind.Infix
                || (parsed.Items[before].Kind == ItemKind.Sign && parsed.FirstOf(before) is '=' or '<' or '>')
            );
    }

    /// <summary>What stands before is a name with a capital, and no quantity: <c>Kim Le 3</c>.</summary>
    public bool EndsName(int at) =>
        (at > 0 && parsed.Items[at - 1].Kind is not (ItemKind.Space or ItemKind.Fence)) || char.IsAsciiLetterUpper(parsed.FirstOf(at));

    /// <summary>Exclamation marks touch it on both sides.</summary>
    public bool IsBetweenThinSpaces(int at) => at > 0 && at + 1 < parsed.Items.Count && IsSpaceMark(at - 1) && IsSpaceMark(at + 1);

    /// <summary>An exclamation mark, which is what extraction makes of <c>\!</c>.</summary>
    public bool IsSpaceMark(int at) => parsed.Items[at].Kind == ItemKind.Sign && parsed.FirstOf(at) == '!';

    /// <summary>An exclamation mark between two things that touch it was <c>\!</c>.</summary>
    private bool IsThinSpace(int at) =>
        at + 1 < parsed.Items.Count && IsSpaceMark(at) && parsed.Items[at + 1].Kind is ItemKind.Infix or ItemKind.Operand;

    /// <summary>Nothing but a space stands between this place and a bracket, a sign or the beginning of the text.</summary>
    public bool FollowsSignOrFence(int at) =>
        at == 0
        || parsed.Items[at - 1].Kind is ItemKind.Fence or ItemKind.Sign
        || (at > 1 && parsed.Items[at - 2].Kind is ItemKind.Fence or ItemKind.Sign or ItemKind.Infix);

    /// <summary>What stands here begins with a character.</summary>
    public bool Shows(int at, char first) => at >= 0 && at < parsed.Items.Count && parsed.FirstOf(at) == first;

    /// <summary>Called with an argument in brackets that holds no words: <c>Theta(n^2)</c>.</summary>
    public bool HasArgument(int at)
    {
        if (!Shows(at + 1, '(') || parsed.Items[at + 1].Partner is not (>= 0 and var close) || HasWords(at + 1, close))
            return false;
        return !parsed
            .Text.AsSpan(parsed.Items[at].End, parsed.Items[close].End - parsed.Items[at].End)
            .Contains("sqrt(", StringComparison.Ordinal);
    }

    /// <summary>Something that it is applied to stands behind: <c>nabla f(x)</c>.</summary>
    public bool PrecedesFormula(int at) =>
        Right(at) is >= 0 and var right
        && (
            (IsFormula(right) && !IsWordLike(right))
            || (IsVariable(right) && right + 1 < parsed.Items.Count && parsed.Items[right + 1].Kind == ItemKind.Fence)
        );

    /// <summary>
    /// The place itself, or the one beyond it in the direction of the step where a space stands; it may lie outside of the text.
    /// </summary>
    public int Skip(int at, int step) => at >= 0 && at < parsed.Items.Count && parsed.Items[at].Kind == ItemKind.Space ? at + step : at;

    private bool ClosesAt(int at) =>
        IsBar(at)
        || IsMark(at, '}')
        || (parsed.Items[at].Kind == ItemKind.Fence && parsed.FirstOf(at) is ')' or ']' && !IsProse(parsed.Items[at].Partner));

    /// <summary>The second bar of an absolute value or a size.</summary>
    private bool IsBar(int at) =>
        at > 1
        && parsed.Items[at].Kind == ItemKind.Sign
        && parsed.FirstOf(at) == '|'
        && parsed.Items[at - 1].Kind is ItemKind.Operand or ItemKind.Fence;

    private bool IsMark(int at, char mark) =>
        parsed.Items[at].Node is SymbolNode { Token.Kind: TokenKind.Mark } && parsed.FirstOf(at) == mark;

    /// <summary>Whether a bracket that opens here holds words.</summary>
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

    /// <summary>A letter that owns something is a word of its sentence: <c>v's age</c>.</summary>
    private bool IsPossessive(int at) =>
        parsed.Text.AsSpan(parsed.Items[at].End) is ['\'' or '’', 's', ..] rest && (rest.Length == 2 || !char.IsLetterOrDigit(rest[2]));

    private bool IsArticle(int at) =>
        parsed.Items[at].Node is SymbolNode { Token: { Kind: TokenKind.Letter, Joined: false } token }
        && parsed.Text[token.Start] is 'a' or 'A' or 'I';

    /// <summary>The unit of a number: the B of 1.3B.</summary>
    private bool IsUnit(int at) =>
        at > 0 && parsed.Items[at].Node is SymbolNode { Token: { Kind: TokenKind.Letter, Joined: false } } && IsNumber(at - 1);
}
