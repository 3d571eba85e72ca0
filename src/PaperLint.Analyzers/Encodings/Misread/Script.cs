namespace PaperLint.Analyzers.Encodings.Misread;

/// <summary>Tells scripts apart as far as letters of two of them do not stand in one word.</summary>
internal static class Script
{
    public const int Latin = 0;
    public const int Greek = 1;
    public const int Cyrillic = 2;

    /// <param name="letter">Of any script; the others get the number of their block of 256 characters.</param>
    public static int Of(char letter) =>
        letter switch
        {
            < '\u0250' or (>= '\u1E00' and < '\u1F00') or (>= '\uFB00' and <= '\uFB06') => Latin,
            (>= '\u0370' and < '\u0400') or (>= '\u1F00' and < '\u2000') => Greek,
            >= '\u0400' and < '\u0530' => Cyrillic,
            // Han, kana and hangul stand in one word.
            >= '\u3040' and < '\uD800' => '\u3040' >> 8,
            _ => letter >> 8,
        };

    /// <summary>Whether letters of two scripts can touch: Greek ones are symbols in words of science.</summary>
    public static bool CanTouch(char one, char other)
    {
        var (first, second) = (Of(one), Of(other));
        return first == second || (first + second == Latin + Greek && first <= Greek && second <= Greek);
    }
}
