using System.Text;

namespace PaperLint.Analyzers.Encodings.Misread;

/// <summary>How likely it is that a paper has a text at all.</summary>
internal enum Commonness
{
    /// <summary>Controls, unassigned characters, and letters that papers do not use.</summary>
    None,

    /// <summary>Marks, and letters of scripts of which one alone is hardly ever in another script's text.</summary>
    Rare,

    /// <summary>Letters of Latin, Greek and Cyrillic, punctuation, signs, emoji.</summary>
    Common,
}

/// <summary>Judges what misread bytes would mean.</summary>
internal static class Meaning
{
    /// <summary>As common as its rarest character.</summary>
    public static Commonness Of(ReadOnlySpan<char> text)
    {
        var least = Commonness.Common;
        foreach (var rune in text.EnumerateRunes())
        {
            var one = Of(rune);
            if (one < least)
                least = one;
        }

        return least;
    }

    /// <summary>Whether all characters are letters of one script, or marks.</summary>
    public static bool IsOfOneScript(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsLetter(character) || Script.Of(character) != Script.Of(text[0]))
                return false;
        }

        return true;
    }

    private static Commonness Of(Rune rune) =>
        rune.Value switch
        {
            (>= 0x00A0 and <= 0x017F)
            or (>= 0x0218 and <= 0x021B)
            or (>= 0x1EA0 and <= 0x1EF9)
            or 0x0386
            or (>= 0x0388 and <= 0x038A)
            or 0x038C
            or (>= 0x038E and <= 0x03CE)
            or (>= 0x0400 and <= 0x045F)
            or 0x0490
            or 0x0491 => Commonness.Common,
            (>= 0x2010 and <= 0x2027) or (>= 0x2030 and <= 0x203A) or 0x2044 or 0x20AC => Commonness.Common,
            (>= 0x2070 and <= 0x209C) or (>= 0x2100 and <= 0x23FF) or (>= 0x25A0 and <= 0x27EF) or (>= 0x2A00 and <= 0x2AFF) =>
                Commonness.Common,
            (>= 0xFB00 and <= 0xFB06) or 0xFEFF or (>= 0xFF01 and <= 0xFF60) or (>= 0x3000 and <= 0x301F) => Commonness.Common,
            (>= 0x1D400 and <= 0x1D7FF) or (>= 0x1F300 and <= 0x1FAFF) => Commonness.Common,
            >= 0x0300 and <= 0x036F => Commonness.Rare,
            (>= 0x05D0 and <= 0x05EA) or (>= 0x0620 and <= 0x06FF) or (>= 0x0900 and <= 0x0E7F) or (>= 0x10D0 and <= 0x10FF) => Rarely(
                rune
            ),
            (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) => Rarely(
                rune
            ),
            _ => Commonness.None,
        };

    private static Commonness Rarely(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.OtherNotAssigned ? Commonness.None : Commonness.Rare;
}
