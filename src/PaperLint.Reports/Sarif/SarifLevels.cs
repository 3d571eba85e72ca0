using PaperLint.Findings;

namespace PaperLint.Reports.Sarif;

/// <summary>Severity and precision in the terms of SARIF and GitHub.</summary>
internal static class SarifLevels
{
    public static string LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    public static string ProblemSeverityOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "recommendation",
        };

    public static string PrecisionOf(Precision precision) =>
        precision switch
        {
            Precision.VeryHigh => "very-high",
            Precision.High => "high",
            Precision.Medium => "medium",
            _ => "low",
        };

    /// <summary>The priority of a rule, up to 100: ordered by severity, then by precision.</summary>
    public static int RankOf(RuleInfo rule) => LeastRankOf(rule.Severity) + 10 * (int)rule.Precision;

    private static int LeastRankOf(Severity severity) =>
        severity switch
        {
            Severity.Error => 70,
            Severity.Warning => 35,
            _ => 0,
        };
}
