namespace PaperLint.Text.Pairs;

/// <summary>
/// Sorts characters into 64 kinds: what damage is made of (each ASCII mark, digits, Greek letters …) apart from what every text is made of.
/// A kind is a number below <see cref="Count"/>.
/// </summary>
internal static class CharacterKind
{
    public const int Count = 64;

    /// <summary>What is before the first and after the last character of a text.</summary>
    public const byte Edge = 0;

    private const byte Small = 1;
    private const byte Capital = 2;
    private const byte Digit = 3;
    private const byte LineBreak = 4;
    private const byte Control = 5;
    private const byte SmallW = 6;
    private const byte SmallX = 7;
    private const byte CapitalK = 8;
    private const byte NoBreakSpace = 9;
    private const byte Greek = 10;
    private const byte Sign = 11;
    private const byte Quote = 12;
    private const byte Dash = 13;
    private const byte Ellipsis = 14;
    private const byte Lost = 15;
    private const byte OtherLetter = 16;
    private const byte OtherSpace = 17;
    private const byte Surrogate = 18;
    private const byte Other = 19;

    /// <summary>The space and the other 32 marks of ASCII have a kind each, from here on.</summary>
    private const byte FirstMark = 20;

    /// <summary>All kinds that have characters outside ASCII, one bit each.</summary>
    public const ulong BeyondAscii =
        (1UL << NoBreakSpace)
        | (1UL << Greek)
        | (1UL << Sign)
        | (1UL << Quote)
        | (1UL << Dash)
        | (1UL << Ellipsis)
        | (1UL << Lost)
        | (1UL << OtherLetter)
        | (1UL << OtherSpace)
        | (1UL << Surrogate)
        | (1UL << Other);

    private static readonly byte[] Ascii = [.. Enumerable.Range(0, 128).Select(code => OfAscii((char)code))];

    /// <summary>The kinds of the 128 characters of ASCII.</summary>
    public static ReadOnlySpan<byte> OfAsciiCharacters => Ascii;

    public static byte Of(char character) => character < 128 ? Ascii[character] : OfOther(character);

    private static byte OfAscii(char character) =>
        character switch
        {
            'w' => SmallW,
            'x' => SmallX,
            'K' => CapitalK,
            >= 'a' and <= 'z' => Small,
            >= 'A' and <= 'Z' => Capital,
            >= '0' and <= '9' => Digit,
            '\n' or '\r' => LineBreak,
            < ' ' or '\u007F' => Control,
            < '0' => (byte)(FirstMark + character - ' '),
            < 'A' => (byte)(FirstMark + 16 + character - ':'),
            < 'a' => (byte)(FirstMark + 23 + character - '['),
            _ => (byte)(FirstMark + 29 + character - '{'),
        };

    private static byte OfOther(char character) =>
        character switch
        {
            '\u00A0' => NoBreakSpace,
            >= '\u0370' and <= '\u03FF' => Greek,
            >= '\u2190' and <= '\u22FF' => Sign,
            '‘' or '’' or '“' or '”' => Quote,
            '–' or '—' => Dash,
            '…' => Ellipsis,
            '\uFFFD' => Lost,
            _ when char.IsSurrogate(character) => Surrogate,
            _ when char.IsLetter(character) => OtherLetter,
            _ when char.IsWhiteSpace(character) => OtherSpace,
            _ => Other,
        };
}
