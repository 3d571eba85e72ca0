using PaperLint.Text;

namespace PaperLint.Analyzers.Encodings.Misread;

/// <summary>
/// Counts what would be odd about characters if they were meant as they stand: <c>Ã©</c> at the end of <c>cafÃ©</c> is a capital after a
/// small letter, while <c>É®</c> in <c>NESTLÉ®</c> is what it seems. Two oddities are enough to believe in a misreading that is common.
/// </summary>
internal static class Oddness
{
    /// <summary>What misread letters of Latin and Cyrillic begin with in Windows-1252, and letters that no language has after it.</summary>
    private const string Leads = "ÃÂÅÄÎÏÐÑâïð";

    private const string NeverAfterLeads = "šœžÿŠŒŽŸƒ";

    /// <param name="span">Of what may be misread.</param>
    /// <param name="run">What it would mean.</param>
    public static int Of(ReadOnlySpan<char> text, TextSpan span, Utf8Run run)
    {
        var meaning = Meaning.Of(run.Text);
        var odd = 0;
        for (var at = span.Start; at < span.End; at++)
            odd += At(text, at, span);
        odd += AtStart(text, span, run) + AtEnd(text, span);
        if (meaning == Commonness.Common && span.Length > 2 * run.Characters)
            odd++;
        if (run.Characters > 1)
            odd += Meaning.IsOfOneScript(run.Text) ? 3 : 1;
        return odd;
    }

    /// <summary>What is odd about a character and the one before it.</summary>
    private static int At(ReadOnlySpan<char> text, int at, TextSpan span)
    {
        var (before, here, after) = (Places.At(text, at - 1), Places.At(text, at), Places.At(text, at + 1));
        if (here == Place.Control)
            return 3;
        if (at > span.Start && Leads.Contains(text[at - 1]) && NeverAfterLeads.Contains(text[at]))
            return 2;
        if (here == Place.NoBreakSpace)
            return OfNoBreakSpace(text, at, span);
        if (Places.IsLetter(before))
            return AfterLetter(text, at, here, after);
        if (at == span.Start)
            return 0;
        if (
            text[at - 1] == '√'
            && (here is Place.After or Place.Apart || text[at] is '≤' or '≥' or '≠' || (Places.IsLetter(here) && IsLatin(text[at])))
        )
            return 2;
        if (before == Place.Box && Places.IsLetter(here))
            return 2;
        return !Places.IsLetter(here) && (IsApart(before) || IsApart(here)) ? 1 : 0;
    }

    private static int AfterLetter(ReadOnlySpan<char> text, int at, Place here, Place after)
    {
        var isBetweenLetters = Places.IsLetter(after);
        switch (here)
        {
            case Place.Capital when Places.At(text, at - 1) == Place.Small:
                return 2;
            case Place.Small or Place.Capital or Place.OtherLetter:
                return Script.Of(text[at - 1]) == Script.Of(text[at]) ? 0
                    : Script.CanTouch(text[at - 1], text[at]) ? 1
                    : 2;
            case Place.After:
                return (isBetweenLetters ? 2 : 0) + (text[at - 1] is 'Î' or 'Ï' && text[at] is not ('”' or '“') ? 2 : 0);
            // It opens, and so it does not stand in the middle of a word.
            case Place.Between when text[at] == '‘' && Leads.Contains(text[at - 1]):
                return isBetweenLetters ? 2 : 0;
            case Place.Before:
                return isBetweenLetters ? 3 : 1;
            case Place.Apart:
                return 1
                    + (isBetweenLetters ? 1 : 0)
                    + (Places.IsLetter(Places.At(text, at - 2)) ? 1 : 0)
                    + (text[at - 1] is 'Î' or 'Ï' ? 1 : 0);
            case Place.Mathematics:
                return text[at - 1] is 'Î' or 'Ï' ? 2 : 0;
            case Place.Box:
                return 2;
            default:
                return 0;
        }
    }

    private static int OfNoBreakSpace(ReadOnlySpan<char> text, int at, TextSpan span)
    {
        // 'Å' is a unit before which a number stands.
        if (at == span.Start || (text[at - 1] == 'Å' && !Places.IsLetter(Places.At(text, at - 2))))
            return 0;
        if (at + 1 < text.Length && text[at + 1] == ' ')
            return 2;
        return Places.At(text, at + 1) == Place.Small && Places.IsLetter(Places.At(text, at - 2)) ? 2 : 0;
    }

    private static int AtStart(ReadOnlySpan<char> text, TextSpan span, Utf8Run run)
    {
        var (before, first, second) = (Places.At(text, span.Start - 1), Places.At(text, span.Start), Places.At(text, span.Start + 1));
        if (Places.IsLetter(before))
            // A sign inside a word: K√∂ln.
            return first == Place.Mathematics && Places.At(text, span.End) == Place.Small && Places.At(text, span.End + 1) == Place.Small
                ? 2
                : 0;
        var odd = first == Place.Small && !Places.IsLetter(second) ? 1 : 0;
        if (text[span.Start] == 'Ã' && text[span.Start + 1] is not ('’' or '\u00A0') && Places.At(text, span.End) == Place.Small)
            odd += 2;
        var follows = before == Place.Digit || (before == Place.Space && Places.At(text, span.Start - 2) == Place.Digit);
        if (follows && (first == Place.Capital || text[span.Start] == '¬') && text[span.Start] is not ('Å' or 'Ø' or 'Ω'))
            odd += IsLetter(run.Text[0]) ? 1 : 2;
        if (text[span.Start] == 'Â' && !IsLetter(run.Text[0]) && Places.At(text, span.End) == Place.Digit)
            odd += 2;
        return odd;
    }

    private static int AtEnd(ReadOnlySpan<char> text, TextSpan span)
    {
        if (!Places.IsLetter(Places.At(text, span.End)))
            return 0;
        var last = Places.At(text, span.End - 1);
        // A sign between two letters was counted before; two of them are no less odd.
        var isInWord =
            span.Length > 2 && last is Place.After or Place.Apart or Place.Before && Places.IsLetter(Places.At(text, span.Start - 1));
        return last == Place.Box || isInWord ? 2 : 0;
    }

    /// <summary>Whether a character is written in words; a micro sign is a letter to Unicode alone.</summary>
    private static bool IsLetter(char character) => char.IsLetter(character) && character != 'µ';

    private static bool IsApart(Place place) => place is Place.Apart or Place.Before or Place.Mathematics or Place.Other;

    private static bool IsLatin(char letter) => Script.Of(letter) == Script.Latin && letter > '\x7F' && letter != 'µ';
}
