namespace PaperLint.Analyzers.Commands;

/// <summary>What the name of a command may be when it occurs in prose without its backslash.</summary>
internal enum Reading
{
    /// <summary>Only the command: no prose contains <c>infty</c>.</summary>
    Command,

    /// <summary>A letter whose name people do write: <c>epsilon</c>.</summary>
    Spelled,

    /// <summary>A letter whose name is also that of a model, a distribution or a statistic: <c>Phi</c>, <c>rho</c>.</summary>
    Name,

    /// <summary>A fragment or abbreviation that English never has between two operands: <c>ge</c>, <c>ll</c>, <c>pm</c>.</summary>
    Short,

    /// <summary>A word, an abbreviation or a part of a word: <c>times</c>, <c>in</c>, <c>sim</c>.</summary>
    Word,
}
