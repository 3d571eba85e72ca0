using PaperLint.Text;

namespace PaperLint.Analyzers.Encodings.Misread;

/// <summary>
/// Finds text in UTF-8 that was read in another encoding, by reading it back in each encoding in turn, and keeps what is more plausible
/// than what stands there.
/// </summary>
internal static class MisreadingFinder
{
    /// <summary>How often a text can have been misread; more than two is hardly ever seen.</summary>
    private const int MostLayers = 4;

    private const int Certain = 2;

    /// <summary>So many certain ones make a doubtful one certain, too.</summary>
    private const int Enough = 3;

    /// <summary>A single letter of a script that papers hardly ever mix in needs more than one that they do.</summary>
    private const int CertainIfRare = 3;

    /// <returns>In order; those that are not certain only beside others that are, in the same encoding.</returns>
    public static IReadOnlyList<Misreading> In(ReadOnlySpan<char> text)
    {
        List<Misreading>? found = null;
        for (var at = 0; at < text.Length; at++)
        {
            var next = MisreadPairs.IndexIn(text[at..]);
            if (next < 0)
                break;
            at += next;
            if (At(text, at, ByteEncoding.All) is not { } misreading)
                continue;
            (found ??= []).Add(misreading);
            at = misreading.Span.End - 1;
        }

        if (found is null)
            return [];
        Settle(text, found);
        found.RemoveAll(static one => !one.IsCertain && !one.HasCompany);
        return found;
    }

    /// <summary>What is doubtful by itself is decided by what is certain around it: a text is usually misread in one encoding.</summary>
    private static void Settle(ReadOnlySpan<char> text, List<Misreading> found)
    {
        List<Misreading> clear = [.. found.Where(one => one is { IsCertain: true, IsOnly: true })];
        if (clear.Count == 0 || EncodingsOf(text, clear) is not { Count: > 0 } encodings)
            return;
        HashSet<int> scripts = [.. clear.Where(one => char.IsLetter(one.Meaning[0])).Select(one => Script.Of(one.Meaning[0]))];
        for (var i = 0; i < found.Count; i++)
        {
            var one = found[i];
            if (one is { IsCertain: true, IsOnly: true } || At(text, one.Span.Start, encodings) is not { } settled)
                continue;
            if (one.IsCertain && settled.IsCertain)
                found[i] = settled;
            else if (!one.IsCertain)
                found[i] = settled with
                {
                    IsCertain = clear.Count >= Enough && scripts.Contains(Script.Of(settled.Meaning[0])),
                    HasCompany = true,
                };
        }
    }

    /// <summary>The encodings that explain all of some misreadings.</summary>
    private static List<ByteEncoding> EncodingsOf(ReadOnlySpan<char> text, List<Misreading> clear)
    {
        var encodings = new List<ByteEncoding>();
        foreach (var encoding in ByteEncoding.All)
        {
            var explained = 0;
            while (explained < clear.Count && At(text, clear[explained].Span.Start, [encoding])?.Meaning == clear[explained].Meaning)
                explained++;
            if (explained == clear.Count)
                encodings.Add(encoding);
        }

        return encodings;
    }

    /// <summary>Whether a position is in one of some misreadings, which are in order.</summary>
    public static bool Covers(IReadOnlyList<Misreading> found, int at)
    {
        var (low, high) = (0, found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (found[middle].Span.End <= at)
                low = middle + 1;
            else
                high = middle;
        }

        return low < found.Count && found[low].Span.Start <= at;
    }

    /// <summary>The text with everything read back that is certain.</summary>
    public static string Mended(ReadOnlySpan<char> text, IReadOnlyList<Misreading> found)
    {
        var edits = found.Where(one => one.IsCertain).Select(one => new TextEdit(one.Span, one.Meaning));
        return TextRevision.Original(text.ToString().AsMemory()).Apply(edits).Text;
    }

    private static Misreading? At(ReadOnlySpan<char> text, int at, IReadOnlyList<ByteEncoding> encodings)
    {
        Misreading? best = null;
        var (bestOdd, others) = (0, false);
        foreach (var encoding in encodings)
        {
            if (Utf8Run.At(text, at, encoding) is not { } run)
                continue;
            var span = TextSpan.FromBounds(at, run.End);
            var layers = Deepest(ref run, span);
            var meaning = Meaning.Of(run.Text);
            if (meaning == Commonness.None || !Fit.Is(text, span, run.Text) || IsMentioned(text, span))
                continue;
            var odd = Oddness.Of(text, span, run);
            if (meaning == Commonness.Rare && (odd < CertainIfRare || (run.Characters == 1 && char.IsLetter(run.Text[0]))))
                continue;
            if (best is not null && (best.Meaning.StartsWith(run.Text, StringComparison.Ordinal) || meaning == Commonness.Rare))
                continue;
            // One encoding may read on where another stops.
            var isSame = best is null || run.Text.StartsWith(best.Meaning, StringComparison.Ordinal);
            others |= !isSame && best is { IsCertain: true } && odd >= Certain;
            if (best is not null && odd <= bestOdd)
                continue;
            (best, bestOdd) = (new Misreading(span, run.Text, encoding, layers, odd >= Certain, true), odd);
        }

        return best is null || !others ? best : best with { IsOnly = false };
    }

    /// <summary>Reads back what was misread more than once.</summary>
    /// <returns>How often it was misread.</returns>
    private static int Deepest(ref Utf8Run run, TextSpan span)
    {
        var layers = 1;
        for (; layers < MostLayers; layers++)
        {
            if (Deeper(run.Text) is not { } deeper)
                break;
            run = deeper with { End = span.End };
        }

        return layers;
    }

    private static Utf8Run? Deeper(string text)
    {
        if (text.Length < 2)
            return null;
        foreach (var encoding in ByteEncoding.All)
        {
            if (Utf8Run.At(text, 0, encoding) is not { } run || run.End != text.Length || Meaning.Of(run.Text) == Commonness.None)
                continue;
            // Most programs make the same mistake again; in other encodings, letters may be what they seem.
            if (encoding == ByteEncoding.All[0] || Oddness.Of(text, TextSpan.FromBounds(0, text.Length), run) > Certain)
                return run;
        }

        return null;
    }

    /// <summary>Whether it stands by itself between quotation marks: a text that is about it.</summary>
    private static bool IsMentioned(ReadOnlySpan<char> text, TextSpan span) =>
        span.Start > 0
        && span.End < text.Length
        && text[span.Start - 1] is '“' or '"' or '‘' or '\'' or '«' or '„' or '`'
        && text[span.End] is '”' or '"' or '’' or '\'' or '»' or '“' or '`';
}
