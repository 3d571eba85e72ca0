namespace PaperLint.Analyzers.Commands;

/// <summary>What a command does in a formula.</summary>
internal enum CommandClass
{
    /// <summary>Stands for a letter or another symbol that is an operand.</summary>
    Letter,

    /// <summary>Comes before what it binds: sums, quantifiers.</summary>
    Big,
    Operator,
    Relation,
    Arrow,
    Delimiter,

    /// <summary>Enlarges the delimiter after it: <c>\left(</c>.</summary>
    Fence,
    Accent,
    MathFont,
    TextFont,

    /// <summary>Changes the font up to the end of its group: <c>{\em so}</c>.</summary>
    Switch,

    /// <summary>Only the command says how its arguments are related: fractions, roots.</summary>
    Structure,
    Function,
    Spacing,

    /// <summary>Stands for a word of prose, usually an author's own abbreviation: <c>\ie</c>.</summary>
    Word,
    Reference,
    Colour,
}
