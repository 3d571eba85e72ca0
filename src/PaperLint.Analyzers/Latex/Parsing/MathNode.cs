using PaperLint.Text;

namespace PaperLint.Analyzers.Latex.Parsing;

/// <summary>A piece of parsed mathematics, with its span in the text.</summary>
internal abstract record MathNode(TextSpan Span);

/// <summary>A number, a letter, a word in a script, an operator, a space, or a command that stands for a symbol.</summary>
internal sealed record SymbolNode(TextSpan Span, Token Token) : MathNode(Span);

/// <summary>An index, an exponent or both, with their base.</summary>
/// <param name="Base">Null if they follow nothing: <c>^{th}</c>.</param>
/// <param name="SubFirst">Whether the index comes before the exponent.</param>
internal sealed record ScriptNode(TextSpan Span, MathNode? Base, MathNode? Sub, MathNode? Sup, bool SubFirst) : MathNode(Span);

/// <summary>Mathematics between two delimiters.</summary>
/// <param name="Open">As readers should see it; empty for braces that only group.</param>
/// <param name="Growing">Whether the delimiters have <c>left</c> and <c>right</c> before them.</param>
internal sealed record GroupNode(TextSpan Span, string Open, string Close, IReadOnlyList<MathNode> Body, bool Growing) : MathNode(Span)
{
    public bool IsBraced => Open.Length == 0 && !Growing;
}

/// <summary>A command with its argument.</summary>
/// <param name="Argument">A braced group, or a symbol: <c>mathbb R</c>.</param>
internal sealed record CallNode(TextSpan Span, Token Command, MathNode Argument) : MathNode(Span);

/// <summary>Text in a font: the characters between the braces, unchanged.</summary>
internal sealed record RawNode(TextSpan Span, TextSpan Inside) : MathNode(Span);
