namespace PaperLint.Text.Pairs;

/// <summary>A set of the kinds that <see cref="PairSet"/> distinguishes, and so of characters: each with all others of its kind.</summary>
public readonly record struct CharacterKinds
{
    /// <summary>A longer range beyond ASCII is not looked at character by character.</summary>
    private const int LongestRange = 256;

    private CharacterKinds(ulong bits) => Bits = bits;

    /// <summary>One bit each.</summary>
    internal ulong Bits { get; }

    /// <summary>All characters outside ASCII.</summary>
    public static CharacterKinds BeyondAscii { get; } = new(CharacterKind.BeyondAscii);

    public bool IsEmpty => Bits == 0;

    public static CharacterKinds Of(params ReadOnlySpan<char> characters)
    {
        var bits = 0UL;
        foreach (var character in characters)
            bits |= 1UL << CharacterKind.Of(character);
        return new CharacterKinds(bits);
    }

    /// <summary>The kinds of all characters from one to another, and perhaps a few others.</summary>
    public static CharacterKinds Between(char first, char last)
    {
        var bits = 0UL;
        if (last >= 128 && last - Math.Max(first, (char)128) > LongestRange)
            (bits, last) = (CharacterKind.BeyondAscii, (char)127);
        for (int character = first; character <= last; character++)
            bits |= 1UL << CharacterKind.Of((char)character);
        return new CharacterKinds(bits);
    }

    public static CharacterKinds operator |(CharacterKinds one, CharacterKinds other) => new(one.Bits | other.Bits);

    public static CharacterKinds BitwiseOr(CharacterKinds left, CharacterKinds right) => left | right;
}
