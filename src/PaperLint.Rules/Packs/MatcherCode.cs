namespace PaperLint.Rules.Packs;

/// <summary>Identifies the kind of a matcher. The numbers are part of the file format.</summary>
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
