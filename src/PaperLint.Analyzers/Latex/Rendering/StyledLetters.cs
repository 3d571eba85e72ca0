namespace PaperLint.Analyzers.Latex.Rendering;

/// <summary>
/// Letters of other alphabets that Unicode had before it had all of them: searches find ℝ, and most fonts have it. The others are
/// Mathematical Alphanumeric Symbols, which PaperLint never writes.
/// </summary>
internal static class StyledLetters
{
    private const string DoubleStruck = "CHNPQRZ";
    private const string DoubleStruckLetters = "ℂℍℕℙℚℝℤ";

    /// <summary>The letter as the command sets it; null where Unicode has none outside of that block.</summary>
    /// <param name="command">Without its backslash.</param>
    public static char? Of(string command, char letter) =>
        command is "mathbb" or "mathds" or "bbm" && DoubleStruck.IndexOf(letter) is >= 0 and var at ? DoubleStruckLetters[at] : null;
}
