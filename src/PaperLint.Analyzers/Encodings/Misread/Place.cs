using System.Globalization;

namespace PaperLint.Analyzers.Encodings.Misread;

/// <summary>What a character is in running text, as far as it decides what may stand beside it.</summary>
internal enum Place
{
    /// <summary>White space, and the edge of the text.</summary>
    Space,
    NoBreakSpace,
    Digit,
    Small,
    Capital,

    /// <summary>A letter without case, or a mark on a letter.</summary>
    OtherLetter,

    /// <summary>What may follow a word or a number directly: closing quotation marks, ®, °, ², †.</summary>
    After,

    /// <summary>What may stand between two words or two letters: dashes, apostrophes, a raised dot, a soft hyphen.</summary>
    Between,

    /// <summary>What stands before a word: opening quotation marks, ¿.</summary>
    Before,

    /// <summary>What hardly ever touches a word: ¦, ¨, ¼, ‰, €.</summary>
    Apart,

    /// <summary>A sign of mathematics.</summary>
    Mathematics,

    /// <summary>A line or block of a drawing.</summary>
    Box,
    Control,

    /// <summary>Other signs and the punctuation of ASCII.</summary>
    Other,
}

/// <summary>Tells the places of characters.</summary>
internal static class Places
{
    public static Place Of(char character) =>
        character switch
        {
            '\u00A0' or '\u202F' => Place.NoBreakSpace,
            < '\u0020' or ' ' => Place.Space,
            >= '0' and <= '9' => Place.Digit,
            '’' or '‘' or '\'' or '-' or '–' or '—' or '·' or '\u00AD' or '/' => Place.Between,
            '”' or '“' or '»' or '›' or '…' or '†' or '‡' or '®' or '™' or '©' or '°' or '¹' or '²' or '³' or 'ª' or 'º' or '•' =>
                Place.After,
            '„' or '‚' or '«' or '‹' or '¿' or '¡' => Place.Before,
            '€'
            or '£'
            or '¥'
            or '¢'
            or '¤'
            or '¦'
            or '§'
            or '¨'
            or '¬'
            or '¯'
            or '´'
            or '¶'
            or '¸'
            or 'ˆ'
            or '˜'
            or '‰'
            or '¼'
            or '½'
            or '¾' => Place.Apart,
            '±' or 'µ' or '√' or '∂' or '∑' or '∏' or 'π' or '∫' or 'Ω' or '∞' or '≈' or '∆' or '≤' or '≥' or '≠' or '×' or '÷' =>
                Place.Mathematics,
            >= '\u0080' and < '\u00A0' => Place.Control,
            >= '\u2500' and < '\u25A0' => Place.Box,
            < '\u0080' when char.IsAsciiLetterLower(character) => Place.Small,
            < '\u0080' when char.IsAsciiLetterUpper(character) => Place.Capital,
            < '\u0080' => Place.Other,
            _ => OfCategory(CharUnicodeInfo.GetUnicodeCategory(character)),
        };

    /// <summary>What stands at a position; white space beyond the edges.</summary>
    public static Place At(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length ? Of(text[at]) : Place.Space;

    public static bool IsLetter(Place place) => place is Place.Small or Place.Capital or Place.OtherLetter;

    private static Place OfCategory(UnicodeCategory category) =>
        category switch
        {
            UnicodeCategory.LowercaseLetter => Place.Small,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Place.Capital,
            UnicodeCategory.OtherLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark => Place.OtherLetter,
            UnicodeCategory.SpaceSeparator => Place.Space,
            UnicodeCategory.Control => Place.Control,
            _ => Place.Other,
        };
}
