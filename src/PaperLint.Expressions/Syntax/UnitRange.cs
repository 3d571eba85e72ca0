namespace PaperLint.Expressions.Syntax;

/// <summary>The UTF-16 code units from one to another, both included.</summary>
internal readonly record struct UnitRange(char First, char Last)
{
    public bool Contains(char unit) => unit >= First && unit <= Last;
}
