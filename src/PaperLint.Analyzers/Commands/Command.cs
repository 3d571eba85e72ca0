namespace PaperLint.Analyzers.Commands;

/// <summary>A LaTeX command, and what a reader should see in its place.</summary>
/// <param name="Name">Without its backslash.</param>
/// <param name="Unicode">The character or words it stands for; empty where it only shapes what follows.</param>
/// <param name="Arity">How many braced arguments it takes.</param>
/// <param name="Reading">What else the bare name may be.</param>
internal sealed record Command(string Name, string Unicode, CommandClass Class, int Arity, Reading Reading)
{
    /// <summary>The name that LaTeX knows: another one where the first letter was swallowed with the backslash, as the tab in <c>\times</c> is.</summary>
    public string Source { get; init; } = Name;

    /// <summary>Whether it stands between two operands.</summary>
    public bool IsInfix => Class is CommandClass.Operator or CommandClass.Relation or CommandClass.Arrow;

    /// <summary>Whether it stands for something by itself, as a letter does.</summary>
    public bool IsSymbol => Class is CommandClass.Letter or CommandClass.Big or CommandClass.Function or CommandClass.Delimiter;

    /// <summary>Whether it changes the looks or the meaning of a braced argument.</summary>
    public bool TakesBraces => Class is CommandClass.TextFont or CommandClass.MathFont or CommandClass.Accent or CommandClass.Structure;

    /// <summary>
    /// Whether its braces prove that another command around it is gone: extraction unwraps the outer command of a nest and no
    /// other, so one that still shows stood inside of another.
    /// </summary>
    public bool ProvesLoss => Class is CommandClass.MathFont or CommandClass.Accent or CommandClass.Structure;

    /// <summary>Whether it takes letters from another alphabet, where they mean something else: an expectation, a loss, an algebra.</summary>
    public bool IsAlphabet => Class == CommandClass.MathFont && Name is "mathbb" or "mathcal" or "mathfrak" or "mathscr" or "mathds" or "bbm";

    /// <summary>Whether it sets a text as an index or exponent.</summary>
    public bool SetsScript => Class == CommandClass.TextFont && Unicode.Length > 0;

    public bool IsGreek => Reading is Reading.Name or Reading.Spelled;
}
