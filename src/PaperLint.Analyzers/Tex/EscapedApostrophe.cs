using System.Collections.Frozen;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Tex;

/// <summary>
/// Distinguishes <c>\'</c> that a program wrote for an apostrophe (<c>it\'s</c>, <c>O\'Connor</c>) from TeX's acute accent (<c>Ren\'e</c>).
/// </summary>
/// <remarks>Only a mark without a brace after it is ambiguous: <c>\'{e}</c> is TeX.</remarks>
internal static class EscapedApostrophe
{
    /// <summary>Names with an apostrophe between a consonant and a vowel, where an accent is just as common.</summary>
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "Qur'an",
        "Qur'anic",
        "Tian'anmen",
        "Chang'e",
        "Chang'an",
        "Yan'an",
        "Jin'an",
        "Lin'an",
        "Ping'an",
        "Huai'an",
        "Nan'an",
        "Mas'ud"
    );

    /// <summary>Whether the mark is an apostrophe.</summary>
    /// <param name="mark">Position of the backslash.</param>
    public static bool Is(ReadOnlySpan<char> text, int mark)
    {
        var before = LettersBeside.Before(text, mark);
        var after = LettersBeside.After(text, mark + 2);
        return after is "s" or "m" or "re" or "ll" || BeginsName(text, mark, before, after) || Names.Contains($"{before}'{after}");
    }

    /// <summary>
    /// Whether the mark may be an apostrophe or an accent: between two vowels (<c>Xi\'an</c>, but also <c>Le\'on</c>), between a vowel and
    /// an <c>l</c> or <c>r</c>, which have accents only in Slovak, or after a French elision (<c>l\'analyse</c>, <c>n\'est</c>, but also
    /// <c>n\'egatif</c>).
    /// </summary>
    /// <inheritdoc cref="Is" path="/param"/>
    public static bool MayBe(ReadOnlySpan<char> text, int mark) =>
        mark > 0
        && mark + 2 < text.Length
        && (
            IsVowel(text[mark + 2])
                ? IsVowel(text[mark - 1])
                    || LettersBeside.Before(text, mark) is "c" or "d" or "j" or "l" or "m" or "n" or "s" or "t" or "qu" or "Qu"
                : IsVowel(text[mark - 1]) && text[mark + 2] is 'l' or 'r'
        );

    /// <summary>
    /// <c>O\'Connor</c>, <c>McD\'Arcy</c>, <c>O\'CONNOR</c>; but not <c>POINCAR\'E</c>, nor <c>\L\'OD\'Z</c>, where <c>\L</c> is a letter.
    /// </summary>
    private static bool BeginsName(ReadOnlySpan<char> text, int mark, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (
            before.IsEmpty
            || after.Length < 2
            || !char.IsUpper(after[0])
            || (mark > before.Length && text[mark - before.Length - 1] == '\\')
        )
            return false;
        return before.Length == 1 || char.IsLower(after[1]);
    }

    private static bool IsVowel(char letter) => char.ToLowerInvariant(letter) is 'a' or 'e' or 'i' or 'o' or 'u';
}
