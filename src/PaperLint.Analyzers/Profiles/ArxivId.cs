using System.Buffers;
using System.Collections.Frozen;

namespace PaperLint.Analyzers.Profiles;

/// <summary>
/// Distinguishes arXiv's identifiers from all others, by arXiv's own grammar (info.arxiv.org/help/arxiv_identifier.html).
/// </summary>
internal static class ArxivId
{
    /// <summary>The archives that issued their own ids until March 2007, including those that were later merged into others.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Archives = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "acc-phys",
            "adap-org",
            "alg-geom",
            "ao-sci",
            "astro-ph",
            "atom-ph",
            "bayes-an",
            "chao-dyn",
            "chem-ph",
            "cmp-lg",
            "comp-gas",
            "cond-mat",
            "cs",
            "dg-ga",
            "funct-an",
            "gr-qc",
            "hep-ex",
            "hep-lat",
            "hep-ph",
            "hep-th",
            "math",
            "math-ph",
            "mtrl-th",
            "nlin",
            "nucl-ex",
            "nucl-th",
            "patt-sol",
            "physics",
            "plasm-ph",
            "q-alg",
            "q-bio",
            "quant-ph",
            "solv-int",
            "supr-con"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Classes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");

    /// <summary>
    /// <c>2403.12345</c>, <c>0704.0001v2</c>, <c>hep-th/9901001</c>, <c>math.GT/0309136</c>, with or without <c>arXiv:</c> before it.
    /// </summary>
    public static bool IsWhole(ReadOnlySpan<char> id)
    {
        id = Bare(id);
        return id.Contains('/') ? IsOld(id) : id is [_, _, _, _, '.', ..] && IsNew(id[..4], id[5..], id[5..].Length);
    }

    /// <summary>What remains of a new id that a spreadsheet read as a number: <c>704.001</c>, without the zeros at both ends.</summary>
    public static bool IsTruncatedByNumberFormat(ReadOnlySpan<char> id)
    {
        var dot = id.IndexOf('.');
        if (dot is not (3 or 4) || (dot == 4 && id[0] == '0'))
            return false;
        var tail = id[(dot + 1)..];
        ReadOnlySpan<char> head = dot == 3 ? ['0', id[0], id[1], id[2]] : id[..4];
        return tail.Length >= 2 && tail.Length <= DigitsSince(head) && tail[^1] != '0' && IsNew(head, tail, DigitsSince(head));
    }

    /// <summary>The id without a scheme before it and a version after it.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> id)
    {
        if (id.StartsWith("arxiv:", StringComparison.OrdinalIgnoreCase))
            id = id["arxiv:".Length..].TrimStart();
        var version = id.LastIndexOf('v');
        return version > 0 && id[(version + 1)..] is [>= '1' and <= '9', ..] number && number.Length <= 3 && AreDigits(number)
            ? id[..version]
            : id;
    }

    private static bool IsNew(ReadOnlySpan<char> head, ReadOnlySpan<char> tail, int length) =>
        AreDigits(head)
        && AreDigits(tail)
        && IsMonth(head[2..])
        && head.CompareTo("0704", StringComparison.Ordinal) >= 0
        && length == DigitsSince(head)
        && tail.ContainsAnyExcept('0');

    /// <summary>The number has four digits up to December 2014, and five since.</summary>
    private static int DigitsSince(ReadOnlySpan<char> month) => month.CompareTo("1501", StringComparison.Ordinal) < 0 ? 4 : 5;

    private static bool IsOld(ReadOnlySpan<char> id)
    {
        var slash = id.IndexOf('/');
        var number = id[(slash + 1)..];
        var dot = id[..slash].IndexOf('.');
        var archive = dot < 0 ? id[..slash] : id[..dot];
        return Archives.Contains(archive)
            && (dot < 0 || (slash - dot > 2 && !id[(dot + 1)..slash].ContainsAnyExcept(Classes)))
            && number.Length == 7
            && AreDigits(number)
            && IsMonth(number[2..4])
            && (number[0] == '9' ? number[1] != '0' : number[..4].CompareTo("0703", StringComparison.Ordinal) <= 0)
            && number[4..].ContainsAnyExcept('0');
    }

    private static bool IsMonth(ReadOnlySpan<char> digits) => digits is ['0', >= '1' and <= '9'] or ['1', >= '0' and <= '2'];

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
