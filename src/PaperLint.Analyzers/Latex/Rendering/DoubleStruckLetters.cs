namespace PaperLint.Analyzers.Latex.Rendering;

/// <summary>
/// The letters of number sets, which Unicode had before the rest of their alphabet: searches find ℝ, and most fonts have it. The others are
/// Mathematical Alphanumeric Symbols, which PaperLint never writes.
/// </summary>
internal static class DoubleStruckLetters
{
    private const string Plain = "CHNPQRZ";
    private const string DoubleStruck = "ℂℍℕℙℚℝℤ";

    /// <summary>Null if Unicode has no such letter outside that block.</summary>
    public static char? Of(char letter) => Plain.IndexOf(letter) is >= 0 and var at ? DoubleStruck[at] : null;
}
