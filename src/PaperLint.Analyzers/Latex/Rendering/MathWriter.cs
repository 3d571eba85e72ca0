using System.Text;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex.Rendering;

/// <summary>
/// Writes mathematics as plain Unicode for people to read. Nothing is left out: an index or exponent that Unicode lacks keeps its mark, and
/// a group its brackets.
/// </summary>
/// <param name="scripts">How to write an index or exponent.</param>
/// <param name="variants">How to write letters that have two forms.</param>
internal sealed class MathWriter(string text, ScriptStyle scripts, VariantLetters variants)
{
    /// <summary>Whether something was written whose meaning depended on a lost command.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>
    /// Whether a letter was written plainly although its style distinguished it from others: the E of <c>\mathbb{E}</c> is not a plain E.
    /// </summary>
    public bool LosesStyle { get; private set; }

    /// <summary>Writes adjacent nodes, with the spaces between them.</summary>
    /// <param name="tight">Whether spaces are left out, as in scripts.</param>
    public string Row(IReadOnlyList<MathNode> nodes, bool tight = false)
    {
        var row = new StringBuilder();
        var visible = Visible(nodes);
        for (var i = 0; i < visible.Count; i++)
        {
            var (node, spaced) = visible[i];
            var hasLeft = i > 0 && !EndsOpen(row);
            var hasRight = i + 1 < visible.Count;
            if (!IsSign(node))
            {
                var written = IsTerm(visible, i) ? $"({Node(node)})" : Node(node);
                if (
                    row.Length > 0
                    && row[^1] != ' '
                    && (
                        (spaced && !tight && (!IsTight(visible, i - 1) || IsDegree(visible, i - 1)))
                        || (i > 0 && (IsFunction(node) || IsFunction(visible[i - 1].Node)) && AreLetters(row[^1], written))
                    )
                )
                    row.Append(' ');
                row.Append(written);
                continue;
            }

            if (IsDegree(visible, i))
            {
                row.Append('°');
                continue;
            }

            var wide = !tight && hasLeft && hasRight && NeedsSpaces(visible, i);
            var kept = !tight && (!hasLeft || !hasRight) && spaced && row.Length > 0 && !(i > 0 && !hasRight && IsFactor(visible, i));
            if ((wide || kept) && row.Length > 0 && row[^1] != ' ')
                row.Append(' ');
            row.Append(Node(node));
            if (wide || (!hasLeft && hasRight && node is SymbolNode { Token.Command.Name: "propto" }))
                row.Append(' ');
        }

        return row.ToString();
    }

    private bool IsDegree(List<(MathNode Node, bool Spaced)> visible, int at) =>
        at > 0
        && Degrees.IsSign(
            text,
            visible[at - 1].Node,
            visible[at].Node,
            at + 1 < visible.Count ? visible[at + 1].Node : null,
            visible[at].Spaced
        );

    private static bool IsFunction(MathNode node) => node is SymbolNode { Token.Command.Class: CommandClass.Function };

    /// <summary>Whether a name would run into the letters or digits beside it: <c>n\log n</c>.</summary>
    private static bool AreLetters(char last, string next) =>
        char.IsLetterOrDigit(last) && next.Length > 0 && char.IsLetterOrDigit(next[0]);

    /// <summary>Whether this is a cross with a number before it and nothing after it: <c>42×</c>.</summary>
    private static bool IsFactor(List<(MathNode Node, bool Spaced)> visible, int at) =>
        visible[at].Node is SymbolNode { Token.Command: { } command }
        && command.Is(Role.Factor)
        && (IsNumber(visible[at - 1].Node) || visible[at - 1].Node is ScriptNode { Base: SymbolNode { Token.Kind: TokenKind.Number } });

    /// <summary>Whether this is a braced sum beside a slash: without brackets it would be a different fraction.</summary>
    private bool IsTerm(List<(MathNode Node, bool Spaced)> visible, int at) =>
        visible[at].Node is GroupNode { IsBraced: true } group
        && ((at > 0 && IsMark(visible[at - 1].Node, '/')) || (at + 1 < visible.Count && IsMark(visible[at + 1].Node, '/')))
        && group.Body.Any(node => IsSign(node) || IsMark(node, '+') || IsMark(node, '-'));

    /// <summary>The nodes without spaces, and whether each had a space before it. Lost thin spaces do not count.</summary>
    private List<(MathNode Node, bool Spaced)> Visible(IReadOnlyList<MathNode> nodes)
    {
        var visible = new List<(MathNode Node, bool Spaced)>();
        var spaced = false;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is SymbolNode { Token.Kind: TokenKind.Space })
                spaced = true;
            else if (nodes[i] is SymbolNode { Token.Command.Class: CommandClass.Spacing } space)
                spaced |= space.Token.Command!.Name.EndsWith("quad", StringComparison.Ordinal);
            else if (!IsThinSpace(nodes, i))
            {
                visible.Add((nodes[i], spaced));
                spaced = false;
            }
        }

        return visible;
    }

    /// <summary>
    /// Whether this was a thin space: <c>\!</c> has become an exclamation mark, which no formula has beside a relation or a growing
    /// delimiter.
    /// </summary>
    private bool IsThinSpace(IReadOnlyList<MathNode> nodes, int at) =>
        (
            IsMark(nodes[at], '!')
            && (IsBetweenCommands(nodes, at) || IsBesideSpace(nodes, at - 1) || IsBesideSpace(nodes, at + 1) || at == 0)
        )
        || (
            at == 0
            && nodes.Count > 1
            && nodes[at] is SymbolNode { Token.Kind: TokenKind.Mark } first
            && text[first.Span.Start] is (',' or ';' or ':')
            && !char.IsWhiteSpace(text[first.Span.End])
        );

    /// <summary>Whether this touches the nodes on both sides, one of them a command, and so is not a factorial.</summary>
    private static bool IsBetweenCommands(IReadOnlyList<MathNode> nodes, int at) =>
        at > 0
        && at + 1 < nodes.Count
        && nodes[at - 1] is SymbolNode { Token.Command: not null }
        && nodes[at + 1] is SymbolNode { Token.Kind: not TokenKind.Space };

    private bool IsBesideSpace(IReadOnlyList<MathNode> nodes, int at) =>
        at >= 0
        && at < nodes.Count
        && (
            IsInfix(nodes[at])
            || nodes[at] is GroupNode { Growing: true }
            || (nodes[at] is SymbolNode { Token.Kind: TokenKind.Mark } mark && text[mark.Span.Start] is ('<' or '>' or '=' or '+' or '-'))
        );

    private static bool NeedsSpaces(List<(MathNode Node, bool Spaced)> visible, int at)
    {
        var infix = (visible[at].Node as SymbolNode)?.Token.Command;
        if (infix is { Class: CommandClass.Relation or CommandClass.Arrow } && !infix.Is(Role.Member))
            return infix.Name != "sim" || visible[at].Spaced || !IsNumber(visible[at - 1].Node) || !IsNumber(visible[at + 1].Node);
        if (infix is null)
            return visible[at].Spaced || visible[at + 1].Spaced;
        if (infix.Is(Role.Degree) && !visible[at].Spaced)
            return false;
        return infix.Is(Role.Member) || (visible[at].Spaced && !(IsNumber(visible[at - 1].Node) && IsNumber(visible[at + 1].Node)));
    }

    /// <summary>
    /// Whether no space is written before what follows a sign: the number after a relation without a left operand (∼50), and the right
    /// operand of an operator without spaces (64×64).
    /// </summary>
    private static bool IsTight(List<(MathNode Node, bool Spaced)> visible, int at)
    {
        if (at >= 0 && visible[at].Node is SymbolNode { Token.Command: { } sign } && sign.Is(Role.Derives))
            return true;
        if (at < 0 || visible[at].Node is not SymbolNode { Token.Command: { IsInfix: true } command })
            return false;
        return at == 0 ? command.Class == CommandClass.Relation && IsNumber(visible[1].Node) : command.Class == CommandClass.Operator;
    }

    private static bool IsNumber(MathNode node) => node is SymbolNode { Token.Kind: TokenKind.Number };

    private static bool IsInfix(MathNode node) => node is SymbolNode { Token.Command.IsInfix: true };

    /// <summary>Whether this comes between two operands: an infix command, or a relation as it is typed.</summary>
    private bool IsSign(MathNode node) =>
        IsInfix(node) || (node is SymbolNode { Token.Kind: TokenKind.Mark } mark && text[mark.Span.Start] is ('<' or '>' or '='));

    private static bool EndsOpen(StringBuilder row) => row.Length == 0 || row[^1] is '(' or '[' or '{' or '|';

    private string Node(MathNode node)
    {
        switch (node)
        {
            case SymbolNode { Token.Command: { } command }:
                IsIncomplete |= command.Unicode.Length == 0 || command.Class is CommandClass.Accent or CommandClass.Structure;
                return variants.Of(command);
            case ScriptNode script:
                return Script(script);
            case GroupNode group:
                var body = Row(group.Body);
                return IsSet(group) ? $"{{{body}}}"
                    : group.IsBraced ? body
                    : group.Open + body.Trim() + group.Close;
            case CallNode call:
                return Call(call);
            case RawNode raw:
                return raw.Inside.Of(text).ToString();
            default:
                return node.Span.Of(text).ToString();
        }
    }

    /// <summary>Whether braces around several nodes with a comma, colon or bar are a set that lost its backslashes, not a group.</summary>
    private bool IsSet(GroupNode group) =>
        group.IsBraced
        && group.Body.Count > 2
        && !group.Span.IsEmpty
        && text[group.Span.Start] == '{'
        && group.Body.Any(node => IsMark(node, ',') || IsMark(node, ':') || IsMark(node, '|') || IsMark(node, ';'));

    private string Script(ScriptNode script)
    {
        var row = new StringBuilder(script.Base is null ? "" : Node(script.Base));
        if (script.Base is GroupNode { IsBraced: true, Body.Count: > 1 } braced && !braced.Span.IsEmpty && !IsSet(braced))
            // A group with an index or exponent also keeps its braces.
            row.Insert(0, '{').Append('}');
        foreach (var above in script.SubFirst ? new[] { false, true } : [true, false])
        {
            if ((above ? script.Sup : script.Sub) is { } node)
                row.Append(Set(node, above, script));
        }

        return row.ToString();
    }

    private string Set(MathNode node, bool above, ScriptNode script)
    {
        var inner = node is GroupNode { Growing: false, Open.Length: 0 } group ? Row(group.Body, tight: true) : Row([node], tight: true);
        // A script without braces is written as it was typed: f_max, 10^13Lsun.
        if (scripts != ScriptStyle.Unicode && node is SymbolNode { Token.Command: null } && text[node.Span.Start - 1] is '^' or '_')
            return (above ? '^' : '_') + inner;
        return Set(inner, node.Span, above, FollowedByWord(script));
    }

    private string Set(string inner, TextSpan source, bool above, bool isBeforeWord)
    {
        if (above && inner == "∘")
            return "°";
        if (above && inner is ("′" or "°"))
            return inner;
        var mark = above ? "^" : "_";
        if (scripts == ScriptStyle.Keep)
            return mark + source.Of(text).ToString();
        if (scripts == ScriptStyle.Unicode && UnicodeScripts.TrySet(inner, above, out var set))
            return set;
        if (scripts == ScriptStyle.Plain && IsSigned(inner) && !isBeforeWord)
            return mark + inner.Replace('−', '-');
        var isBracketed = inner is ['(', .. var body, ')'] && (body.Length == 1 || IsNumber(body));
        return inner.Length == 1 || isBracketed || (IsNumber(inner) && !isBeforeWord) ? mark + inner : $"{mark}({inner})";
    }

    private static bool IsSigned(string inner) =>
        inner.Length > 1 && inner[0] is '-' or '−' or '+' && !inner.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether this is digits with at most a decimal point. Unlike letters, they show where they end without brackets.</summary>
    private static bool IsNumber(ReadOnlySpan<char> inner) =>
        inner is [>= '0' and <= '9', .., >= '0' and <= '9'] or [>= '0' and <= '9']
        && inner.IndexOfAnyExceptInRange('.', '9') < 0
        && !inner.Contains('/');

    private bool FollowedByWord(ScriptNode script) =>
        (script.Sub is not null && script.Sup is not null)
        || (script.Span.End < text.Length && char.IsLetterOrDigit(text[script.Span.End]));

    private string Call(CallNode call)
    {
        var command = call.Command.Command!;
        IsIncomplete |= command.SetsScript && call.Span.Of(text)[1..].Contains('\\');
        var inner = call.Argument is GroupNode { IsBraced: true } group ? Row(group.Body) : Node(call.Argument);
        if (command.SetsScript)
            return Set(inner, call.Span, command.Unicode == "^", call.Span.End < text.Length && char.IsLetterOrDigit(text[call.Span.End]));
        if (Apply(command, inner) is { } written)
        {
            LosesStyle |= command.Is(Role.Alphabet) && written == inner && inner.Any(char.IsLetterOrDigit);
            return written;
        }

        IsIncomplete = true;
        return inner;
    }

    /// <summary>The result of applying a command to an argument; null if characters alone cannot express it.</summary>
    public static string? Apply(Command command, string argument)
    {
        if (command.Is(Role.DoubleStruck) && argument.Length == 1 && DoubleStruckLetters.Of(argument[0]) is { } styled)
            return styled.ToString();
        if (command.IsRoot)
            return argument.Length == 1 ? command.Unicode + argument : $"{command.Unicode}({argument})";
        if (command.Class == CommandClass.Accent)
            return command.Unicode.Length == 1 && argument.Length == 1 && char.IsLetter(argument[0]) ? argument + command.Unicode : null;
        return command.Class == CommandClass.Structure ? null : argument;
    }

    private bool IsMark(MathNode node, char mark) => node is SymbolNode { Token.Kind: TokenKind.Mark } && text[node.Span.Start] == mark;
}
