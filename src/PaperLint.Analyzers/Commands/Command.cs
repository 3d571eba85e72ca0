namespace PaperLint.Analyzers.Commands;

/// <summary>A LaTeX command, and what a reader should see in its place.</summary>
/// <param name="Name">Without its backslash.</param>
/// <param name="Unicode">The character or words it stands for; empty if it only formats what follows.</param>
/// <param name="Arity">How many braced arguments it takes.</param>
/// <param name="Reading">What else the bare name may be.</param>
internal sealed record Command(string Name, string Unicode, CommandClass Class, int Arity, Reading Reading)
{
    /// <summary>Its roles, one bit each.</summary>
    private readonly ulong _roles;

    /// <summary>
    /// The name that LaTeX knows. It differs from the name if the first letter was swallowed with the backslash, as <c>\t</c> in
    /// <c>\times</c> becomes a tab.
    /// </summary>
    public string Source { get; init; } = Name;

    public IEnumerable<Role> Roles
    {
        init
        {
            foreach (var role in value)
                _roles |= 1UL << (int)role;
        }
    }

    /// <summary>Whether its first letter was swallowed with the backslash.</summary>
    public bool IsClipped => Source.AsSpan(1).SequenceEqual(Name);

    /// <summary>Whether it comes between two operands.</summary>
    public bool IsInfix => Class is CommandClass.Operator or CommandClass.Relation or CommandClass.Arrow;

    /// <summary>Whether it stands for something by itself, as a letter does.</summary>
    public bool IsSymbol => Class is CommandClass.Letter or CommandClass.Big or CommandClass.Function or CommandClass.Delimiter;

    /// <summary>Whether it changes the appearance or the meaning of a braced argument.</summary>
    public bool TakesBraces => Class is CommandClass.TextFont or CommandClass.MathFont or CommandClass.Accent or CommandClass.Structure;

    /// <summary>
    /// Whether its braces prove that another command around it is gone: extraction unwraps only the outer command of a nest, so one that is
    /// still visible was inside another.
    /// </summary>
    public bool ProvesLoss => Class is CommandClass.MathFont or CommandClass.Accent or CommandClass.Structure;

    /// <summary>Whether it is a root of its argument.</summary>
    public bool IsRoot => Class == CommandClass.Structure && Arity == 1;

    /// <summary>Whether it sets text as an index or exponent.</summary>
    public bool SetsScript => Class == CommandClass.TextFont && Unicode.Length > 0;

    public bool IsGreek => Reading is Reading.Name or Reading.Spelled;

    public bool Is(Role role) => (_roles >> (int)role & 1) != 0;
}
