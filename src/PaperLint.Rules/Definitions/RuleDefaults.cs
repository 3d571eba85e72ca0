using PaperLint.Findings;

namespace PaperLint.Rules.Definitions;

/// <summary>Defaults for values that a rule file does not set.</summary>
internal static class RuleDefaults
{
    public const Precision Precision = Findings.Precision.High;
    public const RuleStatus Status = RuleStatus.Preview;
    public const string ExampleField = "abstract";

    /// <summary>True because a substitution inside a longer word is nearly always a mistake, so it has to be requested.</summary>
    public const bool WholeWords = true;

    /// <summary>In UTF-16 code units: no word is too short to be a repetition.</summary>
    public const int ShortestRepetition = 1;
}
