namespace PaperLint.Rules.Packs;

/// <summary>What both sides of the compiled form agree on.</summary>
internal static class PackFormat
{
    /// <summary>"PLRP", read as a little-endian number.</summary>
    public const uint Magic = 0x50524C50;

    /// <summary>To be raised with every change of what is written.</summary>
    public const byte Version = 2;

    /// <summary>Stands for a number that is not there.</summary>
    public const int NoNumber = -1;
}

/// <summary>Tells the kinds of matcher apart; the numbers are part of the format.</summary>
internal enum MatcherCode : byte
{
    Pattern = 1,
    Substitution = 2,
    Repetition = 3,
    Length = 4,
    Required = 5,
    Ending = 6,
    Analyzer = 7,
}
