using System.Globalization;
using PaperLint.Analyzers.Prose;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>
/// Decides where a space was lost beside a tag: <c>&lt;i&gt;Chlamydia&lt;/i&gt;is</c> lost one, <c>&lt;i&gt;lac&lt;/i&gt;Z</c> none.
/// </summary>
internal static class GapJudge
{
    /// <summary>What a bracket or a sign of mathematics needs no space after.</summary>
    private const string NoSpaceAfter = "([{“‘«„/-–—‑=<>≤≥≈~+±·@#$^_|*×";

    private const string NoSpaceBefore = ",.;:)]}!?’'”»%‰°/-–—‑…\"=<>≤≥≈~+±×·|&*^_";

    /// <summary>What stands after the name of a genus.</summary>
    private static readonly WordSet Ranks = WordSet.Of("sp spp ssp subsp var cv et gen nov aff");

    /// <summary>Endings that are set upright after an italic symbol: <c>the &lt;i&gt;n&lt;/i&gt;th</c>.</summary>
    private static readonly WordSet Endings = WordSet.Of("s es th st nd rd fold ed d eq ase ases");

    /// <summary>What is set in italics at the beginning of words.</summary>
    private static readonly WordSet Prefixes = WordSet.Of(
        """
        cis trans iso ortho meta para tert sec neo nor endo exo syn anti in un re non pre post ex de dis mis over under sub super
        hyper hypo inter intra extra micro macro multi mono poly bi tri auto co self
        """
    );

    public static Gap Of(Seam seam, GapEvidence evidence)
    {
        var (left, right) = (seam.Left, seam.Right);
        if (seam.IsAtEdge || IsIdeographic(left[^1]) || IsIdeographic(right[0]))
            return Gap.None;
        var (l, r) = (left[^1], right[0]);
        if (
            (NoSpaceAfter.Contains(l, StringComparison.Ordinal) && !seam.ClosesScript && seam.LeftPart is null)
            || (NoSpaceBefore.Contains(r, StringComparison.Ordinal) && seam.RightPart is null)
        )
            return Gap.None;
        if ((seam.LeftPart is not null && !char.IsLetterOrDigit(l)) || (seam.RightPart is not null && !char.IsLetterOrDigit(r)))
            return BesideFormula(seam);
        if (!char.IsLetterOrDigit(r))
            return BeforeBracket(seam, evidence, r);
        if (!char.IsLetterOrDigit(l) && !(seam.ClosesScript && !seam.OpensScript && !seam.OpensPhrase && char.IsLetter(r)))
            return AfterMark(seam, evidence, l);
        if (seam.OpensScript)
            return BeforeScript(seam, evidence);
        if (seam.ClosesScript)
            return AfterScript(seam, evidence);
        if (seam.ClosesPhrase && seam.OpensPhrase)
            return Between(seam, evidence);
        return seam.ClosesPhrase ? AfterPhrase(seam, evidence)
            : seam.OpensPhrase ? BeforePhrase(seam, evidence)
            : Gap.None;
    }

    /// <summary>A formula that begins or ends with a sign: <c>36× speedup</c>, but <c>C∗-algebra</c>.</summary>
    private static Gap BesideFormula(Seam seam)
    {
        if (seam.LeftPart is not null && seam.RightPart is not null)
            return Gap.Doubtful;
        var word = seam.LeftPart is not null ? LettersBeside.After(seam.Right, 0) : LettersBeside.Before(seam.Left, seam.Left.Length);
        var formula = seam.LeftPart is not null ? seam.Left : seam.Right;
        if (word.IsEmpty)
            return char.IsLetterOrDigit(seam.LeftPart is not null ? seam.Right[0] : seam.Left[^1]) ? Gap.Doubtful : Gap.None;
        return word.Length == 1 || (formula.Length == 1 && !char.IsLetterOrDigit(formula[0])) ? Gap.None : Gap.Likely;
    }

    /// <summary>Before an opening bracket or quotation mark: <c>f(x)</c>, but <c>Myh7 (a.k.a. Mhcb)</c>.</summary>
    private static Gap BeforeBracket(Seam seam, GapEvidence evidence, char r)
    {
        if (!evidence.IsLossy || r is not ('(' or '[' or '“' or '«' or '‘'))
            return Gap.None;
        var word = LettersBeside.WithDigitsBefore(seam.Left, seam.Left.Length);
        return r is '(' or '[' && (word.Length < 3 || seam.Left[^1] is ')' or ']') && !seam.Left.Contains(' ', StringComparison.Ordinal)
            ? Gap.None
            : Gap.Likely;
    }

    /// <summary>After a comma, a full stop, a closing bracket.</summary>
    private static Gap AfterMark(Seam seam, GapEvidence evidence, char l)
    {
        var (left, right) = (seam.Left, seam.Right);
        var before = left.AsSpan(0, left.Length - 1);
        var word = LettersBeside.Before(before, before.Length);
        switch (l)
        {
            case ',' or ';':
                // f(x,y) stays as it is written.
                return (word.Length <= 1 && LettersBeside.After(right, 0).Length <= 1)
                    && !(seam.OpensScript && word.Length == 0)
                    && IsInBracket(before)
                        ? Gap.None
                    : !seam.OpensScript && before.Length > 0 && char.IsAsciiDigit(before[^1]) && char.IsAsciiDigit(right[0]) ? Gap.None
                    : Gap.Certain;
            case ':':
                return char.IsAsciiDigit(right[0]) ? Gap.None : Gap.Certain;
            case '.' or '?' or '!' or '…':
                if (seam.OpensScript || !char.IsLetter(right[0]))
                    return evidence.IsLossy && word.Length > 2 && !seam.OpensScript ? Gap.Likely : Gap.None;
                return word.Length > 0
                        ? (char.IsLower(right[0]) && LettersBeside.After(right, 0).Length == 1 && word.Length == 1 ? Gap.None : Gap.Certain)
                    : evidence.IsLossy || char.IsUpper(right[0]) ? Gap.Likely
                    : Gap.None;
            case ')' or ']' or '”' or '»' or '%' or '’' or '"' or '}':
                return seam.OpensScript || (seam.ClosesScript && !evidence.IsLossy) ? Gap.None
                    : evidence.IsLossy && char.IsLetterOrDigit(right[0]) ? Gap.Likely
                    : evidence.IsFunctionWord(LettersBeside.After(right, 0)) && LettersBeside.After(right, 0).Length > 1 ? Gap.Certain
                    : Gap.None;
            default:
                return
                    evidence.IsLossy
                    && char.IsLetter(right[0])
                    && LettersBeside.After(right, 0).Length > 1
                    && !seam.OpensScript
                    && l is not '′'
                    ? Gap.Likely
                    : Gap.None;
        }
    }

    /// <summary>A script belongs to the letter before it, unless that is the end of a word: <c>and ¹⁵N</c>.</summary>
    private static Gap BeforeScript(Seam seam, GapEvidence evidence)
    {
        var word = LettersBeside.Before(seam.Left, seam.Left.Length);
        if (seam.ClosesPhrase || word.Length < 2 || !char.IsDigit(seam.Right[0]))
            return Gap.None;
        if (char.IsLower(word[0]) && evidence.IsFunctionWord(word))
            return Gap.Certain;
        // Before the number of an isotope: recorded ¹H.
        return evidence.IsLossy && word.Length > 2 && IsSmall(word[1..]) && seam.Following is [>= 'A' and <= 'Z', ..]
            ? Gap.Likely
            : Gap.None;
    }

    /// <summary>After a script, a small letter begins a word, and a capital goes on with the formula.</summary>
    private static Gap AfterScript(Seam seam, GapEvidence evidence)
    {
        var word = LettersBeside.After(seam.Right, 0);
        if (word.IsEmpty || Endings.Contains(word))
            return Gap.None;
        // Nothing goes on after a unit: 5 mg kg⁻¹ b.w.
        if (seam.Left is ['-' or '−' or '–', .., >= '0' and <= '9'])
            return Gap.Certain;
        // 2nd visit: nothing goes on after the ending of an ordinal.
        if (word.Length > 2 && seam.Left is "st" or "nd" or "rd" or "th")
            return Gap.Certain;
        if (char.IsUpper(word[0]))
            return word.Length > 3 && IsSmall(word[1..]) && CommonWords.Has(word) ? Gap.Likely : Gap.None;
        if (word.Length > 1 && evidence.IsFunctionWord(word))
            return Gap.Certain;
        if (evidence.IsLossy)
            return word.Length > 1 || word is "a" ? Gap.Likely : Gap.None;
        return CommonWords.Has(word) || (word.Length > 2 && seam.Left[^1] is '+' or '-' or '−') ? Gap.Likely
            : evidence.IsKeeping || word.Length < 2 ? Gap.None
            : Gap.Doubtful;
    }

    private static Gap BeforePhrase(Seam seam, GapEvidence evidence)
    {
        var before = LettersBeside.Before(seam.Left, seam.Left.Length);
        var after = LettersBeside.After(seam.Right, 0);
        if (before.IsEmpty)
            return after.Length < 3 || !char.IsLetter(seam.Right[0]) ? Gap.None
                : evidence.IsLossy ? Gap.Likely
                : evidence.IsKeeping ? Gap.None
                : Gap.Doubtful;
        // A part of a name: HDAC1-in.
        var isWord = before.Length == seam.Left.Length || !IsPartOfName(seam.Left[seam.Left.Length - before.Length - 1]);
        var isOneWord = IsOneWord(before, after);
        if (isWord && !isOneWord && (before.Length > 1 || after.Length > 2) && before is not "A" && evidence.IsFunctionWord(before))
            return Gap.Certain;
        if (before.Length == 1)
            return isWord && before is "A" && evidence.IsLossy && after.Length > 2 && IsSmall(after) ? Gap.Likely : Gap.None;
        if (after.Length <= 1 && seam.Right.Length <= 2 && (char.IsUpper(before[^1]) || !isWord))
            return Gap.None;
        if (evidence.IsLossy)
            return Gap.Likely;
        if (isWord && before.Length > 2 && IsSmall(before[1..]) && after is [> '\u0370' and < '\u03FF'])
            return Gap.Likely;
        if (isWord && CommonWords.Has(before) && !isOneWord)
            return evidence.IsKeeping ? Gap.Doubtful : Gap.Likely;
        return evidence.IsKeeping || isOneWord || char.IsUpper(before[^1]) ? Gap.None : Gap.Doubtful;
    }

    private static Gap AfterPhrase(Seam seam, GapEvidence evidence)
    {
        var before = LettersBeside.Before(seam.Left, seam.Left.Length);
        var after = LettersBeside.After(seam.Right, 0);
        var isOneWord = IsOneWord(before, after);
        var isName = IsName(seam.Left, before);
        if (after.IsEmpty)
            return before.Length > 1 && evidence.IsLossy ? Gap.Likely
                : before.Length <= 4 || evidence.IsKeeping ? Gap.None
                : Gap.Doubtful;
        if (!isOneWord && after.Length > 1 && evidence.IsFunctionWord(after))
            return Gap.Certain;
        if (Ranks.Contains(after) && (isName || seam.Right.AsSpan(after.Length).StartsWith(".")))
            return Gap.Certain;
        if (Endings.Contains(after))
            return Gap.None;
        if (char.IsUpper(after[0]))
        {
            if (after.Length == 1 && !(seam.Right.Length > 1 && (char.IsDigit(seam.Right[1]) || seam.Right[1] == '.') && isName))
                return Gap.None;
            return isName || (before is [> '\u0370' and < '\u03FF'] && after.Length > 3 && IsSmall(after[1..])) ? Gap.Likely
                : evidence.IsLossy && CommonWords.Has(after) ? Gap.Likely
                : Gap.None;
        }

        if (evidence.IsLossy)
            return after.Length > 1 || after is "a" ? Gap.Likely : Gap.None;
        if (isOneWord || after.Length < 2)
            return Gap.None;
        if (isName && !evidence.IsKeeping)
            return Gap.Likely;
        if (before is [> '\u0370' and < '\u03FF'] && after.Length > 2)
            return Gap.Likely;
        if (seam.ClosesCapitals && !CommonWords.Has(after))
            return Gap.None;
        if (Prefixes.Contains(before))
            return CommonWords.Has(after) && !evidence.IsKeeping ? Gap.Doubtful : Gap.None;
        if (CommonWords.Has(after))
            return evidence.IsKeeping && before.Length < 3 ? Gap.Doubtful : Gap.Likely;
        return (evidence.IsKeeping && (evidence.Kept > 2 || after.Length < 5)) || IsInitial(before) ? Gap.None : Gap.Doubtful;
    }

    /// <summary>Where one element ends and the next begins.</summary>
    private static Gap Between(Seam seam, GapEvidence evidence)
    {
        var before = LettersBeside.Before(seam.Left, seam.Left.Length);
        var after = LettersBeside.After(seam.Right, 0);
        if (before.Length < 2 || after.Length < 2)
            return Gap.None;
        return evidence.IsLossy || evidence.IsFunctionWord(before) || evidence.IsFunctionWord(after) ? Gap.Likely
            : evidence.IsKeeping ? Gap.None
            : Gap.Doubtful;
    }

    /// <summary>The name of a species or of a genus: two words, or a long one with a capital.</summary>
    private static bool IsName(string left, ReadOnlySpan<char> last) =>
        (last.Length > 3 && IsSmall(last) && left.AsSpan().TrimEnd().Contains(' ') && left.Length < 60 && char.IsUpper(left[0]))
        || (last.Length > 3 && char.IsUpper(last[0]) && IsSmall(last[1..]) && last.Length == left.Length);

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]);

    private static bool IsOneWord(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        Span<char> joined = stackalloc char[Math.Min(before.Length + after.Length, 64)];
        if (
            before.IsEmpty
            || after.IsEmpty
            || before.Length + after.Length > 64
            || (before.Length > 1 && after is [var first, ..] && char.IsUpper(first))
        )
            return false;
        before.CopyTo(joined);
        after.CopyTo(joined[before.Length..]);
        return CommonWords.Has(joined);
    }

    private static bool IsInBracket(ReadOnlySpan<char> before) => before.LastIndexOfAny('(', '[') > before.LastIndexOfAny(')', ']');

    private static bool IsSmall(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!char.IsLower(letter))
                return false;
        }

        return true;
    }

    private static bool IsPartOfName(char before) => char.IsDigit(before) || before is '-' or '_' or '/' or '.' or '\'' or '’';

    private static bool IsIdeographic(char character) =>
        char.GetUnicodeCategory(character) == UnicodeCategory.OtherLetter && character > '\u0E00';
}
