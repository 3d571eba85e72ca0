using System.Collections.Frozen;

namespace PaperLint.Analyzers.Markup.Tags;

/// <summary>The elements inside a formula in MathML 3.</summary>
internal static class MathNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new[]
    {
        "mi",
        "mn",
        "mo",
        "mtext",
        "ms",
        "mspace",
        "mrow",
        "mfrac",
        "msqrt",
        "mroot",
        "mstyle",
        "merror",
        "mpadded",
        "mphantom",
        "mfenced",
        "menclose",
        "msub",
        "msup",
        "msubsup",
        "munder",
        "mover",
        "munderover",
        "mmultiscripts",
        "mprescripts",
        "mtable",
        "mtr",
        "mlabeledtr",
        "mtd",
        "maction",
        "maligngroup",
        "malignmark",
        "mglyph",
    }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> name) => Names.Contains(name);

    /// <summary>The names that are elements of a formula, but also words.</summary>
    public static bool HasInFormula(ReadOnlySpan<char> name) =>
        Has(name) || name is "semantics" or "annotation" or "annotation-xml" or "none";
}
