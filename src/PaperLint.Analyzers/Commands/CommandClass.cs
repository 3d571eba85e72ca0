namespace PaperLint.Analyzers.Commands;

/// <summary>What a command does in a formula.</summary>
internal enum CommandClass
{
    /// <summary>Stands for a letter or another symbol that is an operand.</summary>
    Letter,

    /// <summary>Stands before what it binds: sums, quantifiers.</summary>
    Big,
    Operator,
    Relation,
    Arrow,
    Delimiter,

    /// <summary>Makes the delimiter after it grow: <c>\left(</c>.</summary>
    Fence,
    Accent,
    MathFont,
    TextFont,

    /// <summary>Changes the font up to the end of its group: <c>{\em so}</c>.</summary>
    Switch,

    /// <summary>Its arguments stand in a relation that only the command says: fractions, roots.</summary>
    Structure,
    Function,
    Spacing,

    /// <summary>Stands for a word of prose, usually an author's own abbreviation: <c>\ie</c>.</summary>
    Word,
    Reference,
    Colour,
}
