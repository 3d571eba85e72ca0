using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Prose;

/// <summary>The short words that distinguish English from similar languages: hardly any sentence does without them.</summary>
internal static class EnglishWords
{
    private static readonly WordSet Own = WordSet.OfAnyCase(
        """
        the and of to with from by this that these those which are were our their its it not has have been be can may will would such than
        between into through using based also both when where while how however but at for on an as they there each all more most only other
        some does we here under over against without within about after before could should because since whether if
        """
    );

    /// <summary>
    /// Words of German, Dutch, French, Spanish, Portuguese, Italian, Indonesian, the Nordic languages, Polish, Turkish and Vietnamese that
    /// do not exist in English.
    /// </summary>
    private static readonly WordSet Foreign = WordSet.OfAnyCase(
        """
        der das und ist nicht ein eine einen einer eines dem mit für zu auf sich wird werden auch bei nach kann oder durch wie sind zur zum aus sie
        ich dass daß wir über haben hatte wenn
        het een dat niet zijn voor met wordt worden aan ook maar naar uit dit deze wij te er
        le les du et est une un dans pour qui que sur avec ce cette nous vous sont aux ont été leur il elle où
        el los las una con por del como más se são não uma dos com os nos
        gli che di della nel sono il è dei
        yang dan dengan untuk dari pada dalam ini itu adalah tidak
        och att är som av og ikke det på till
        się nie jest ve bir için của và là
        """
    );

    /// <summary>Whether the word exists in English, and in hardly any other language with the same script.</summary>
    public static bool IsOwn(ReadOnlySpan<char> word) => Own.Contains(word);

    public static bool IsForeign(ReadOnlySpan<char> word) => Foreign.Contains(word);
}
