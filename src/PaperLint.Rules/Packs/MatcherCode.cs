namespace PaperLint.Rules.Packs;

/// <summary>Tells the kinds of matcher apart; the numbers are part of the format.</summary>
internal enum MatcherCode
{
    Pattern = 1,
    Substitution = 2,
    Repetition = 3,
    Length = 4,
    Required = 5,
    Ending = 6,
    Analyzer = 7,
}
