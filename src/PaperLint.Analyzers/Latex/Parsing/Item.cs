using PaperLint.Analyzers.Commands;

namespace PaperLint.Analyzers.Latex.Parsing;

internal enum ItemKind
{
    /// <summary>Words and punctuation: everything that is not mathematics.</summary>
    Prose,
    Space,
    Operand,

    /// <summary>A command between two operands.</summary>
    Infix,

    /// <summary>A sign typed without a command: + - = &lt; &gt; / * ! |.</summary>
    Sign,

    /// <summary>A round or square bracket.</summary>
    Fence,
}

/// <summary>A piece of the text, as the search for islands sees it.</summary>
/// <param name="Node">The piece as mathematics. Prose also has a node, so that it can be written.</param>
internal sealed record Item(ItemKind Kind, MathNode Node)
{
    /// <summary>For a bracket, the index of its partner's item; -1 if there is none.</summary>
    public int Partner { get; set; } = -1;

    public int Start => Node.Span.Start;

    public int End => Node.Span.End;

    public Command? Command => (Node as SymbolNode)?.Token.Command;
}
