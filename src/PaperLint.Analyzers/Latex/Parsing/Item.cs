using PaperLint.Analyzers.Commands;
using PaperLint.Text;

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
internal sealed class Item
{
    private MathNode? _node;

    /// <summary>An operand, of one token or several.</summary>
    public Item(MathNode operand)
    {
        Kind = ItemKind.Operand;
        _node = operand;
        (Start, End) = (operand.Span.Start, operand.Span.End);
        Token = operand is SymbolNode symbol ? symbol.Token : default;
    }

    /// <summary>A token that is no operand.</summary>
    public Item(ItemKind kind, Token token)
    {
        Kind = kind;
        Token = token;
        (Start, End) = (token.Start, token.End);
    }

    public ItemKind Kind { get; }

    /// <summary>
    /// The piece as mathematics. Prose also has a node, so that it can be written; it is made on first use, because hardly any is.
    /// </summary>
    public MathNode Node => _node ??= new SymbolNode(new TextSpan(Start, End - Start), Token);

    /// <summary>For a bracket, the index of its partner's item; -1 if there is none.</summary>
    public int Partner { get; set; } = -1;

    public int Start { get; }

    public int End { get; }

    /// <summary>The only token; an empty one if there are several.</summary>
    public Token Token { get; }

    public Command? Command => Token.Command;
}
