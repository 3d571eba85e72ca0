using PaperLint.Analyzers.Commands;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex.Parsing;

/// <summary>
/// Parses operands from the tokens of a text: symbols with their scripts, groups, commands with their arguments. The parser is tolerant,
/// since most of its input is prose: whatever is not an operand is left to the caller.
/// </summary>
internal sealed class MathParser(string text, List<Token> tokens, BraceMatch braces)
{
    private const int DeepestNesting = 24;

    /// <summary>Parses the operand that starts at a token.</summary>
    /// <param name="at">Moves past the operand; unchanged if there is none.</param>
    public MathNode? Operand(ref int at, bool inBraces = false, int depth = 0)
    {
        if (depth > DeepestNesting)
            return null;
        var start = at;
        var first = Primary(ref at, inBraces, depth);
        if (first is null && !(IsMark(at, '^') && (IsMark(at + 1, '{') || HasRole(at + 1, Role.Degree))))
        {
            at = start;
            return null;
        }

        var from = tokens[start].Start;
        return Scripts(first, from, ref at, depth) ?? first;
    }

    private MathNode? Primary(ref int at, bool inBraces, int depth)
    {
        if (at >= tokens.Count)
            return null;
        var token = tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Letter:
                return Take(ref at);
            case TokenKind.Word when text[token.Start] != '\\' && (inBraces || HasScript(at)):
                return Take(ref at);
            case TokenKind.Command when token.Command!.IsSymbol:
                return Take(ref at);
            case TokenKind.Command when token.Command!.Class == CommandClass.Fence:
                return Growing(ref at, depth);
            case TokenKind.Command when token.Command!.TakesBraces:
                return Call(ref at, depth);
            case TokenKind.Command when inBraces && !token.Command!.IsInfix && token.Command!.Class != CommandClass.Switch:
                return Take(ref at);
            case TokenKind.Mark when IsMark(at, '{'):
                return IsProse(at) ? null : (MathNode?)Switched(ref at, depth) ?? Group(ref at, "", "", braced: true, depth);
            case TokenKind.Mark
                when (IsMark(at, '(') || IsMark(at, '['))
                    && braces[at] is > 0 and var close
                    && (inBraces || IsMark(close + 1, '^') || IsMark(close + 1, '_')):
                return Group(ref at, text[token.Start].ToString(), text[tokens[close].Start].ToString(), inBraces, depth);
            default:
                return null;
        }
    }

    /// <summary>Words can have exponents and braced indices; an underscore between words makes an identifier.</summary>
    private bool HasScript(int at) =>
        (IsMark(at + 1, '^') && (IsMark(at + 2, '{') || IsKind(at + 2, TokenKind.Number) || IsKind(at + 2, TokenKind.Letter)))
        || (IsMark(at + 1, '_') && IsMark(at + 2, '{'));

    private SymbolNode Take(ref int at)
    {
        var token = tokens[at++];
        return new SymbolNode(new TextSpan(token.Start, token.Length), token);
    }

    /// <summary>Parses <c>left( … right)</c>. The delimiters may be of any kind, but both are required.</summary>
    private GroupNode? Growing(ref int at, int depth)
    {
        if (!HasRole(at, Role.Opens) || !TryDelimiter(at + 1, out var open))
            return null;
        var nested = 0;
        for (var i = at + 2; i < tokens.Count && i < at + 80; i++)
        {
            if (HasRole(i, Role.Opens))
                nested++;
            if (!HasRole(i, Role.Closes) || nested-- > 0)
                continue;
            if (!TryDelimiter(i + 1, out var close) || Body(at + 2, i, inBraces: true, depth + 1) is not { } body)
                return null;
            var span = TextSpan.FromBounds(tokens[at].Start, tokens[i + 1].End);
            at = i + 2;
            return new GroupNode(span, open, close, body, Growing: true);
        }

        return null;
    }

    private bool TryDelimiter(int at, out string delimiter)
    {
        delimiter = "";
        if (at >= tokens.Count)
            return false;
        var token = tokens[at];
        if (token.Command is { Class: CommandClass.Delimiter } command)
            delimiter = command.Unicode;
        else if (token.Kind == TokenKind.Mark && text[token.Start] is '(' or ')' or '[' or ']' or '|' or '{' or '}')
            delimiter = text[token.Start].ToString();
        return delimiter.Length > 0;
    }

    private CallNode? Call(ref int at, int depth)
    {
        var start = at;
        var command = tokens[at];
        var next = IsKind(at + 1, TokenKind.Space) ? at + 2 : at + 1;
        if (IsMark(next, '{') && braces[next] > 0)
        {
            var close = braces[next];
            var span = TextSpan.FromBounds(command.Start, tokens[close].End);
            if (command.Command!.Class == CommandClass.TextFont)
            {
                at = close + 1;
                var raw = new RawNode(
                    TextSpan.FromBounds(tokens[next].Start, tokens[close].End),
                    TextSpan.FromBounds(tokens[next].End, tokens[close].Start)
                );
                return new CallNode(span, command, raw);
            }

            at = next;
            if (Group(ref at, "", "", braced: true, depth) is { } argument)
                return new CallNode(span, command, argument);
        }
        else if (
            next == at + 1
            && IsMark(next, '<')
            && AngleEnd(next) is > 0 and var angle
            && Body(next + 1, angle, inBraces: true, depth + 1) is { Count: > 0 } body
        )
        {
            // Braces that an export mistook for tags: mathcal<O>.
            at = angle + 1;
            var inside = TextSpan.FromBounds(tokens[next].End, tokens[angle].Start);
            return new CallNode(
                TextSpan.FromBounds(command.Start, tokens[angle].End),
                command,
                new GroupNode(inside, "", "", body, Growing: false)
            );
        }
        else if (command.Command!.Class is CommandClass.MathFont or CommandClass.Accent && IsLetter(next))
        {
            at = next;
            var letter = Take(ref at);
            return new CallNode(TextSpan.FromBounds(command.Start, letter.Span.End), command, letter);
        }

        at = start;
        return null;
    }

    /// <summary>
    /// The index of the angle bracket that closes this one, if only a few tokens without a space are between; otherwise -1.
    /// </summary>
    private int AngleEnd(int open)
    {
        for (var at = open + 1; at < tokens.Count && at < open + 12 && tokens[at].Kind != TokenKind.Space; at++)
        {
            if (IsMark(at, '>'))
                return at;
        }

        return -1;
    }

    /// <summary>Whether this is prose: several words in braces are a phrase, which may contain a formula.</summary>
    private bool IsProse(int open)
    {
        var words = 0;
        for (var i = open + 1; i < braces[open]; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Word, Length: > 2 })
                words++;
        }

        return words > 1;
    }

    /// <summary>
    /// Whether this is a variable or a letter's name, which a font or accent before it may take as its argument without braces.
    /// </summary>
    private bool IsLetter(int at) =>
        IsKind(at, TokenKind.Letter)
        || (at < tokens.Count && tokens[at].Command is { Class: CommandClass.Letter, Reading: not (Reading.Word or Reading.Short) });

    /// <summary>Parses an index that is an English word with a command's name: <c>x_{in}</c>.</summary>
    private GroupNode? Worded(ref int at)
    {
        if (
            braces[at] != at + 2
            || tokens[at + 1] is not { Command: { Reading: Reading.Word } command, Kept: false } word
            || command.Is(Role.Raised)
        )
            return null;
        var span = TextSpan.FromBounds(tokens[at].Start, tokens[at + 2].End);
        at += 3;
        return new GroupNode(
            span,
            "",
            "",
            [new SymbolNode(new TextSpan(word.Start, word.Length), word with { Kind = TokenKind.Word, Command = null })],
            Growing: false
        );
    }

    /// <summary>Parses <c>{rm loc}</c>: a group whose first word is the font of the rest.</summary>
    private CallNode? Switched(ref int at, int depth)
    {
        var (open, close) = (at, braces[at]);
        if (
            close - open < 4
            || !HasRole(open + 1, Role.GroupFont)
            || !IsKind(open + 2, TokenKind.Space)
            || Body(open + 3, close, inBraces: true, depth + 1) is not { } body
        )
            return null;
        at = close + 1;
        var inside = TextSpan.FromBounds(tokens[open + 3].Start, tokens[close].Start);
        var group = new GroupNode(TextSpan.FromBounds(inside.Start, inside.End), "", "", body, Growing: false);
        return new CallNode(TextSpan.FromBounds(tokens[open].Start, tokens[close].End), tokens[open + 1], group);
    }

    private GroupNode? Group(ref int at, string open, string close, bool braced, int depth)
    {
        var end = braces[at];
        if (end < at || end - at > 120 || Body(at + 1, end, braced, depth + 1) is not { } body)
            return null;
        var span = TextSpan.FromBounds(tokens[at].Start, tokens[end].End);
        at = end + 1;
        return new GroupNode(span, open, close, body, Growing: false);
    }

    /// <summary>Everything between two tokens; null if any of it is not mathematics.</summary>
    private List<MathNode>? Body(int from, int to, bool inBraces, int depth)
    {
        var body = new List<MathNode>();
        for (var at = from; at < to; )
        {
            var before = at;
            if (Operand(ref at, inBraces, depth) is { } operand && at <= to)
                body.Add(operand);
            else if ((at = before) >= 0 && IsInner(at))
                body.Add(Take(ref at));
            else
                return null;
        }

        return body;
    }

    private bool IsInner(int at) =>
        tokens[at].Kind switch
        {
            TokenKind.Space => true,
            TokenKind.Command => tokens[at].Command!.IsInfix || tokens[at].Command!.Class == CommandClass.Spacing,
            TokenKind.Mark => "+-=<>/*|,:;!'.~()[]#".Contains(text[tokens[at].Start], StringComparison.Ordinal),
            _ => false,
        };

    private ScriptNode? Scripts(MathNode? first, int from, ref int at, int depth)
    {
        MathNode? sub = null,
            sup = null;
        var subFirst = false;
        while (at < tokens.Count)
        {
            var mark = at;
            // If a space ended the name of a command, extraction leaves it: ell _1.
            if (
                sub is null
                && sup is null
                && first is SymbolNode { Token.Command: not null }
                && IsKind(at, TokenKind.Space)
                && IsMark(at + 1, '_')
            )
                mark++;
            var isSup = IsMark(mark, '^');
            if ((!isSup && !IsMark(mark, '_')) || (isSup ? sup : sub) is not null)
                break;
            var next = mark + 1;
            if (Script(first, isSup, ref next, depth) is not { } script)
                break;
            subFirst |= !isSup && sup is null;
            if (isSup)
                sup = script;
            else
                sub = script;
            at = next;
        }

        if ((sub is null && sup is null) || (IsMark(at, '_') && sub is not null))
            return null;
        return new ScriptNode(TextSpan.FromBounds(from, tokens[at - 1].End), first, sub, sup, subFirst);
    }

    private MathNode? Script(MathNode? first, bool isSup, ref int at, int depth)
    {
        if (at >= tokens.Count)
            return null;
        var token = tokens[at];
        if (IsMark(at, '{'))
            return (MathNode?)Switched(ref at, depth) ?? Worded(ref at) ?? Group(ref at, "", "", braced: true, depth);
        if (first is SymbolNode { Token.Kind: TokenKind.Number } && !isSup)
            return null;
        switch (token.Kind)
        {
            case TokenKind.Letter when isSup && IsMark(at + 1, '('):
                // In 2^O(n) the braces are gone, so nobody can tell where the exponent ended.
                return null;
            case TokenKind.Number or TokenKind.Letter:
                return Take(ref at);
            // What \mathrm{max} leaves behind.
            case TokenKind.Word
                when !isSup
                    && (
                        first is SymbolNode { Token: { Command.IsGreek: true, Kept: false } }
                        || first is SymbolNode { Token.Kind: TokenKind.Letter }
                    )
                    && token.Length <= 6
                    && IsPlainIndex(token):
                return Take(ref at);
            // A name that is an English word proves nothing here: d_in, x_to. But nobody writes an arrow or a cross as an index.
            case TokenKind.Command
                when token.Command!.Reading is not (Reading.Word or Reading.Short)
                    || token.Kept
                    || token.Joined
                    || token.Command.Is(Role.Raised):
                return token.Command.TakesBraces ? Call(ref at, depth) : Take(ref at);
            case TokenKind.Mark when isSup && text[token.Start] is '*' or '+' or '\'':
                return Take(ref at);
            case TokenKind.Mark
                when isSup
                    && text[token.Start] is '-'
                    && IsKind(at + 1, TokenKind.Number)
                    && first is SymbolNode { Token.Kind: TokenKind.Number }:
                return Signed(ref at);
            default:
                return null;
        }
    }

    private bool IsPlainIndex(Token token)
    {
        var word = text.AsSpan(token.Start, token.Length);
        return word.IndexOfAnyExceptInRange('a', 'z') < 0 || word.IndexOfAnyExceptInRange('A', 'Z') < 0;
    }

    /// <summary>Parses <c>10^-3</c>, as authors type it.</summary>
    private GroupNode Signed(ref int at)
    {
        MathNode[] body = [Take(ref at), Take(ref at)];
        return new GroupNode(TextSpan.FromBounds(body[0].Span.Start, body[1].Span.End), "", "", body, Growing: false);
    }

    private bool IsMark(int at, char mark) => at < tokens.Count && tokens[at].Kind == TokenKind.Mark && text[tokens[at].Start] == mark;

    private bool HasRole(int at, Role role) => at < tokens.Count && tokens[at].Command is { } command && command.Is(role);

    private bool IsKind(int at, TokenKind kind) => at < tokens.Count && tokens[at].Kind == kind;
}
