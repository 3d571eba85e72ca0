namespace PaperLint.Analyzers.Markup.Formulas;

/// <summary>A piece of a formula on its way to a line of text.</summary>
internal readonly record struct MathAtom(MathAtomKind Kind, string Text)
{
    /// <summary>Whether an operator after it has it on its left.</summary>
    public bool EndsOperand => Kind is MathAtomKind.Symbol or MathAtomKind.Close or MathAtomKind.Words;

    /// <summary>Whether an operator before it has it on its right.</summary>
    public bool BeginsOperand =>
        Kind is MathAtomKind.Symbol or MathAtomKind.Open or MathAtomKind.Words or MathAtomKind.Large or MathAtomKind.Function;
}

internal enum MathAtomKind
{
    /// <summary>A letter, a number, or something that is already written.</summary>
    Symbol,

    /// <summary>A name such as <c>log</c>.</summary>
    Function,

    /// <summary>Words between formulas, with their spaces.</summary>
    Words,
    Relation,

    /// <summary>An operator between two operands, or before one.</summary>
    Binary,

    /// <summary>An operator that is written close to its operands: <c>/</c>.</summary>
    Tight,
    Open,
    Close,

    /// <summary>A comma or semicolon.</summary>
    Separator,

    /// <summary>A sum, a product, an integral.</summary>
    Large,
    Space,
}
