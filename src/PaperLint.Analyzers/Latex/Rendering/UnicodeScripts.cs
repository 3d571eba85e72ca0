using System.Diagnostics.CodeAnalysis;

namespace PaperLint.Analyzers.Latex.Rendering;

/// <summary>Superscript and subscript characters, where Unicode has them.</summary>
internal static class UnicodeScripts
{
    private const string Plain = "0123456789+-=()aehijklmnoprstuvxβγρφχ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";

    private const string PlainAbove = "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡ";

    /// <summary>
    /// Sets a short text as an index or exponent, all or nothing: half a script would read as something else. A comma between digits stays
    /// on the line, since Unicode has no raised or lowered comma.
    /// </summary>
    public static bool TrySet(string text, bool above, [NotNullWhen(true)] out string? script)
    {
        script = null;
        if (text.Length == 0 || text.Count(char.IsLetter) > 2)
            return false;
        var (from, to) = above ? (PlainAbove, Raised) : (Plain, Lowered);
        var set = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var at = from.IndexOf(text[i] == '−' ? '-' : text[i], StringComparison.Ordinal);
            if (at < 0 && !(text[i] == ',' && !above && i > 0 && i + 1 < text.Length))
                return false;
            set[i] = at < 0 ? ',' : to[at];
        }

        script = new string(set);
        return true;
    }
}
