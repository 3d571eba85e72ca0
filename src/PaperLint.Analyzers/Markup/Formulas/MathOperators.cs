using System.Buffers;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Markup.Formulas;

/// <summary>What the operators of a formula do, as far as spaces depend on it.</summary>
internal static class MathOperators
{
    private static readonly SearchValues<char> Relations = SearchValues.Create("=<>≤≥≠≈≡∼~≃≅≆≇∝∈∉∋⊂⊃⊆⊇⊄⊊→←↔⇒⇐⇔↦⟶⟵⟹⟺↪≪≫≲≳⩽⩾≺≻⪯⪰⊢⊨≔≜≐⇌⇀∣∥⊥");
    private static readonly SearchValues<char> Binaries = SearchValues.Create("+-−±∓×⋅·÷∘⊗⊕⊖⊙∪∩∧∨∖⊔⊓⋊⋉");
    private static readonly SearchValues<char> Large = SearchValues.Create("∑∏∐∫∬∭∮⋃⋂⋁⋀⨁⨂");
    private static readonly SearchValues<char> Opening = SearchValues.Create("([{⟨⌈⌊⟦〈");
    private static readonly SearchValues<char> Closing = SearchValues.Create(")]}⟩⌉⌋⟧〉!");
    private static readonly SearchValues<char> Fences = SearchValues.Create("|‖");

    /// <summary>Function application, invisible times, separator and plus, and what has no width.</summary>
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u2061\u2062\u2063\u2064\u200B\u200C\u200D\u2060\uFEFF");

    private static readonly WordSet Functions = WordSet.Of(
        """
        sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan log ln lg exp min max sup inf lim limsup liminf det dim ker deg
        gcd arg argmin argmax Pr mod rank tr Tr sgn sign div grad curl diag span supp Var Cov Re Im
        """
    );

    public static bool IsInvisible(string operation) => operation.AsSpan().IndexOfAnyExcept(Invisible) < 0;

    public static bool IsFunction(string name) => Functions.Contains(name);

    /// <param name="operation">Not empty.</param>
    /// <param name="isOpen">Whether a bar that looks the same on both sides has been opened.</param>
    public static MathAtomKind KindOf(string operation, bool isOpen) =>
        operation switch
        {
            "," or ";" => MathAtomKind.Separator,
            ":=" or "==" or "<=" or ">=" or "!=" or "->" or ":" => MathAtomKind.Relation,
            [var one] when Relations.Contains(one) => MathAtomKind.Relation,
            [var one] when Binaries.Contains(one) => MathAtomKind.Binary,
            [var one] when Large.Contains(one) => MathAtomKind.Large,
            [var one] when Opening.Contains(one) => MathAtomKind.Open,
            [var one] when Closing.Contains(one) => MathAtomKind.Close,
            [var one] when Fences.Contains(one) => isOpen ? MathAtomKind.Close : MathAtomKind.Open,
            _ when IsFunction(operation) => MathAtomKind.Function,
            [var one] when char.IsLetterOrDigit(one) => MathAtomKind.Symbol,
            "∞" or "∅" or "∂" or "∇" or "∀" or "∃" or "ℏ" or "…" or "⋯" or "°" or "%" or "∗" => MathAtomKind.Symbol,
            _ => MathAtomKind.Tight,
        };

    public static bool IsBar(string operation) => operation is [var one] && Fences.Contains(one);
}
