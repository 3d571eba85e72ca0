using PaperLint.Findings;

namespace PaperLint.Reports;

/// <summary>Properties of a rule in the words of rule files and reports.</summary>
internal static class RuleWords
{
    public static string SeverityOf(Severity severity) => severity.ToString().ToLowerInvariant();

    public static string PrecisionOf(RuleInfo rule) =>
        rule.Precision == Precision.VeryHigh ? "very high" : rule.Precision.ToString().ToLowerInvariant();

    public static string StatusOf(RuleInfo rule)
    {
        var status = $"{rule.Status.ToString().ToLowerInvariant()} since {Visible.Of(rule.Since)}";
        return rule.ReplacedBy is { } successor ? $"{status}, replaced by {Visible.Of(successor)}" : status;
    }

    /// <summary>When many findings of a rule become one fact about the source; the same sentence on every page.</summary>
    public const string SourceFact =
        "In a file of 200 records or more, findings in more than 2 % of the records, or in every record of a block that shares an id prefix, a date or a host, are reported as one. Findings with a fix are only if more than half of the records have one.";

    public static string FixKindOf(RuleInfo rule) =>
        rule.FixSafety switch
        {
            FixSafety.Safe => "safe",
            FixSafety.Unsafe => "unsafe",
            _ => "none",
        };
}
