using System.Globalization;
using System.Text;

namespace PaperLint.Tests;

/// <summary>Abstracts with as much damage of one kind, or of all kinds, as a test asks for.</summary>
public static class CrowdedText
{
    public const string Mixed = "mixed";

    /// <summary>A few words with one piece of damage; <c>#</c> is replaced by a number, a different one each time.</summary>
    private static readonly Dictionary<string, string> Pieces = new(StringComparer.Ordinal)
    {
        ["accents"] = """by G\"odel and Erd\H{o}s in""",
        ["braces"] = "of {Adam} and the {w# of",
        ["brackets"] = "a ( b of [ c",
        ["characters"] = "the cafÃ© of itâ€™s (cid:17#) and eﬃcient",
        ["citation keys"] = """as smith#deep in \cite{smith#} and~\citep{jones#} too""",
        ["commands"] = """our \method# beats \emph{x#} by""",
        ["dashes"] = "pages #--# and models---like ours---in",
        ["dollars"] = "where $x_# is and $y_#$ with",
        ["entities"] = "A &amp;amp; B &lt;i&gt;x&lt;/i&gt; and <b>y</b> of",
        ["escapes"] = """a gain of #\% over""",
        ["formulas"] = "with m gg n and runs #.5times faster in ell_2 or x^{abc} of",
        ["missing spaces"] = "was found.We show,that",
        ["quotes"] = "a ``gold#'' label",
        ["repeated words"] = "of the the model #,",
        ["scripts"] = """a \left( a_{\beta} \right) with 10^{-#} of O(sqrt{n}log k) as mathcal{O}(n) of""",
        ["ties"] = "see Fig.~# and ~{}b of",
        ["URLs"] = "at https://github.com/a/b#{here} and",
        ["white space"] = "the  double of conver- gence and 1 000 ,5 of",
    };

    public static IEnumerable<string> Kinds => [.. Pieces.Keys.Order(StringComparer.Ordinal), Mixed];

    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="pieces">The number of pieces of damage; each may cause more than one finding.</param>
    public static string Of(string kind, int pieces)
    {
        List<string> all =
            kind == Mixed ? [.. Pieces.OrderBy(piece => piece.Key, StringComparer.Ordinal).Select(piece => piece.Value)] : [Pieces[kind]];
        var text = new StringBuilder("We show how a kiln can be heated by day and by night");
        for (var i = 0; i < pieces; i++)
            text.Append(' ')
                .Append(all[i % all.Count].Replace("#", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return text.Append(" and there it ends.").ToString();
    }
}
