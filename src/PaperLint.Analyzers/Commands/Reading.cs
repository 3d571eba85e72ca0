namespace PaperLint.Analyzers.Commands;

/// <summary>What the name of a command may be when it stands in prose without its backslash.</summary>
internal enum Reading
{
    /// <summary>The command and nothing else: no prose holds <c>infty</c>.</summary>
    Command,

    /// <summary>A letter that people do spell out: <c>epsilon</c>.</summary>
    Spelled,

    /// <summary>A letter that is also the name of a model, a distribution, a statistic: <c>Phi</c>, <c>rho</c>.</summary>
    Name,

    /// <summary>A fragment or an abbreviation that no English holds between two operands: <c>ge</c>, <c>ll</c>, <c>pm</c>.</summary>
    Short,

    /// <summary>A word, an abbreviation or a fragment of one: <c>times</c>, <c>in</c>, <c>sim</c>.</summary>
    Word,
}
