using System.Text;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;

namespace PaperLint.Analyzers.Latex.Rendering;

/// <summary>
/// Writes mathematics as LaTeX between dollar signs, with the backslashes that were lost, for records that a TeX engine or a browser
/// renders.
/// </summary>
internal sealed class LatexWriter(string text)
{
    /// <summary>Writes adjacent nodes.</summary>
    public string Formula(IReadOnlyList<MathNode> nodes) => $"${Row(nodes).Trim()}$";

    private string Row(IReadOnlyList<MathNode> nodes)
    {
        var row = new StringBuilder();
        for (var i = 0; i < nodes.Count; i++)
            Append(
                row,
                IsThinSpace(nodes, i) ? "\\!"
                    : IsDegree(nodes, i) ? "^\\circ"
                    : Node(nodes[i])
            );
        return row.ToString();
    }

    /// <summary>A letter right after a command's name would become part of the name.</summary>
    private static void Append(StringBuilder row, string next)
    {
        if (next.Length > 0 && char.IsAsciiLetter(next[0]) && EndsInCommand(row))
            row.Append(' ');
        row.Append(next);
    }

    private static bool EndsInCommand(StringBuilder row)
    {
        var at = row.Length;
        while (at > 0 && char.IsAsciiLetter(row[at - 1]))
            at--;
        return at > 0 && at < row.Length && row[at - 1] == '\\';
    }

    private string Node(MathNode node) =>
        node switch
        {
            SymbolNode { Token.Command: { } command } => "\\" + command.Source,
            SymbolNode { Token.Kind: TokenKind.Space } => " ",
            ScriptNode script => Script(script),
            GroupNode group => Group(group),
            CallNode call => Call(call),
            RawNode raw => raw.Inside.Of(text).ToString(),
            _ => node.Span.Of(text).ToString().Replace("%", "\\%", StringComparison.Ordinal),
        };

    private string Script(ScriptNode script)
    {
        var row = new StringBuilder(script.Base is null ? "" : Node(script.Base));
        foreach (var above in script.SubFirst ? new[] { false, true } : [true, false])
        {
            if ((above ? script.Sup : script.Sub) is not { } node)
                continue;
            var inner = node is GroupNode { Growing: false, Open.Length: 0 } group ? Row(group.Body) : Node(node);
            row.Append(above ? '^' : '_')
                .Append(
                    inner.Length == 1 || (inner[0] == '\\' && !inner.AsSpan(1).ContainsAnyExceptInRange('A', 'z')) ? inner : $"{{{inner}}}"
                );
        }

        return row.ToString();
    }

    private string Group(GroupNode group)
    {
        var body = Row(group.Body);
        return group.Growing ? $"\\left{group.Open}{body}\\right{group.Close}"
            : group.IsBraced ? $"{{{body}}}"
            : group.Open + body + group.Close;
    }

    private string Call(CallNode call)
    {
        var command = call.Command.Command!;
        var inner = call.Argument is GroupNode group ? Row(group.Body) : Node(call.Argument);
        return command.Class == CommandClass.Switch ? $"{{\\{command.Source} {inner}}}" : $"\\{command.Source}{{{inner}}}";
    }

    private bool IsDegree(IReadOnlyList<MathNode> nodes, int at) =>
        at > 0
        && Degrees.IsSign(
            text,
            nodes[at - 1],
            nodes[at],
            nodes.Skip(at + 1).FirstOrDefault(static node => node is not SymbolNode { Token.Kind: TokenKind.Space }),
            isSpaced: false
        );

    private bool IsThinSpace(IReadOnlyList<MathNode> nodes, int at) =>
        nodes[at] is SymbolNode { Token.Kind: TokenKind.Mark } mark
        && text[mark.Span.Start] == '!'
        && (
            at == 0
            || nodes[at - 1] is SymbolNode { Token.Command: not null }
            || (at + 1 < nodes.Count && nodes[at + 1] is SymbolNode { Token.Command: not null } or GroupNode { Growing: true })
            || (at + 1 < nodes.Count && nodes[at + 1] is SymbolNode { Token.Kind: TokenKind.Mark })
        );
}
