using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Prose;

/// <summary>
/// Distinguishes slips from terms among content words. Short words pair up in every field (<c>spin spin</c>, <c>curl curl</c>, <c>rate
/// rate</c>), and so do names and words of other languages: only a long word with an English ending counts as a slip.
/// </summary>
internal static class ContentWords
{
    private const int Shortest = 7;

    private static readonly string[] Endings =
    [
        "tion",
        "sion",
        "ment",
        "ance",
        "ence",
        "ity",
        "ness",
        "ism",
        "ysis",
        "ithm",
        "ship",
        "tive",
        "ing",
        "ed",
        "est",
    ];

    /// <summary>Words with such an ending that name a thing, and pair up like short ones.</summary>
    private static readonly WordSet Things = WordSet.OfAnyCase(
        """
        learning training testing meaning reading reasoning processing engineering programming computing planning sampling thinking knowing
        understanding writing modeling modelling building housing clustering drawing painting hearing nothing something anything everything
        evening morning meeting spring string function question station location position section action citation motion emotion interaction
        correlation element segment moment garment distance sequence sentence instance science reference entity identity density velocity
        intensity activity city community university quantity logarithm native interest request forest harvest contest
        """
    );

    /// <summary>Words that may follow a pair: <c>agent agent interaction</c>.</summary>
    private static readonly WordSet Relations = WordSet.OfAnyCase(
        """
        interaction interactions correlation correlations correlator correlators coupling couplings pair pairs scattering collision collisions
        network networks graph graphs similarity similarities relation relations relationship relationships communication cooperation matrix
        matrices diagram plot plots spectrum spectra function functions term terms covariance duality transition transitions distance distances
        exchange contact contacts repulsion attraction potential potentials separation competition bond bonds link links edge edges comparison
        comparisons interface interfaces dialogue game games transfer mapping translation conversion exponent exponents
        """
    );

    public static DoublingKind Classify(Doubling doubling)
    {
        var word = doubling.Word;
        return
            word.Length >= Shortest
            && HasEnding(word)
            && !char.IsUpper(doubling.Text[doubling.First.Start])
            && !doubling.IsTripled
            && !Things.Contains(word)
            && !Relations.Contains(doubling.After)
            ? DoublingKind.Likely
            : DoublingKind.Right;
    }

    private static bool HasEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
