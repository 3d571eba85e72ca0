using PaperLint.Analyzers.Commands;

namespace PaperLint.Analyzers.Latex.Parsing;

internal enum ItemKind
{
    /// <summary>Words, punctuation: whatever is no mathematics.</summary>
    Prose,
    Space,
    Operand,

    /// <summary>A command between two operands.</summary>
    Infix,

    /// <summary>A sign that needs no command: + - = &lt; &gt; / * ! |.</summary>
    Sign,

    /// <summary>A round or square bracket.</summary>
    Fence,
}

/// <summary>A piece of the text, as the search for islands sees it.</summary>
/// <param name="Node">What it is as mathematics; prose has one too, so that it can be written out.</param>
internal sealed record Item(ItemKind Kind, MathNode Node)
{
    /// <summary>For a bracket, the index of the item that holds the other one; -1 where there is none.</summary>
    public int Partner { get; set; } = -1;

    public int Start => Node.Span.Start;

    public int End => Node.Span.End;

    public Command? Command => (Node as SymbolNode)?.Token.Command;
}
