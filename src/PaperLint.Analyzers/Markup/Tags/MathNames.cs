using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Markup.Tags;

/// <summary>The elements inside a formula in MathML 3.</summary>
internal static class MathNames
{
    private static readonly WordSet Names = WordSet.OfAnyCase(
        """
        mi mn mo mtext ms mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover
        munderover mmultiscripts mprescripts mtable mtr mlabeledtr mtd maction maligngroup malignmark mglyph
        """
    );

    /// <summary>Words, too.</summary>
    private static readonly WordSet InFormulas = WordSet.OfAnyCase("semantics annotation annotation-xml none");

    public static bool Has(ReadOnlySpan<char> name) => Names.Contains(name);

    /// <summary>Whether it is the name of an element only where a formula has begun.</summary>
    public static bool HasInFormula(ReadOnlySpan<char> name) => InFormulas.Contains(name);
}
