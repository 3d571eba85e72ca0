using System.Text;
using PaperLint.Findings;

namespace PaperLint.Reports.Markdown;

/// <summary>The generated page of all rules, <c>rules/README.md</c>: a table for each family and a section for each rule.</summary>
public static class RuleIndex
{
    /// <summary>The anchor that GitHub derives from the heading of the rule's section.</summary>
    public static string AnchorOf(RuleInfo rule) => $"{rule.Id.ToLowerInvariant()}-{rule.Name}";

    /// <summary>The text of the page, which does not depend on the order of the rules; lines end with <c>\n</c>.</summary>
    public static string Write(IEnumerable<RuleInfo> rules)
    {
        var families = rules
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .GroupBy(rule => rule.Family)
            .OrderBy(family => OrderOf(family.Key))
            .ToList();
        var page = new StringBuilder();
        page.Append("# Rules\n\n");
        page.Append("<!-- Generated from the rule files by `src/PaperLint.RuleCompiler`; edit those. -->\n\n");
        page.Append(
            "Severity says how bad the damage is: *error* means that content is lost or wrong, *warning* that it is readable but damaged, *info* that it is worth a look.\n"
        );
        page.Append("A *safe* fix is certain from the record alone; an *unsafe* one is likely, or loses something.\n");
        foreach (var family in families)
            AppendTable(page, family.Key, family);
        foreach (var rule in families.SelectMany(family => family))
            AppendSection(page, rule);
        return page.ToString();
    }

    private static int OrderOf(RuleFamily family)
    {
        for (var at = 0; at < RuleFamily.All.Count; at++)
        {
            if (RuleFamily.All[at] == family)
                return at;
        }

        return RuleFamily.All.Count;
    }

    private static void AppendTable(StringBuilder page, RuleFamily family, IEnumerable<RuleInfo> rules)
    {
        page.Append($"\n## {family.Title}\n\n| rule | severity | fix | what |\n| --- | --- | --- | --- |\n");
        foreach (var rule in rules)
            page.Append(
                $"| [{rule.Id} {Cell(rule.Name)}](#{AnchorOf(rule)}) | {SeverityOf(rule)} | {FixKindOf(rule)} | {Cell(rule.Summary)} |\n"
            );
    }

    private static void AppendSection(StringBuilder page, RuleInfo rule)
    {
        page.Append($"\n### {rule.Id} {Visible.Of(rule.Name)}\n\n");
        page.Append($"{Visible.Of(rule.Summary)}\n\n");
        page.Append(
            $"{SeverityOf(rule)} · precision {RuleWords.PrecisionOf(rule)} · {RuleWords.StatusOf(rule)} · fix: {FixKindOf(rule)}\n\n"
        );
        page.Append(RuleHelp.Markdown(rule));
    }

    private static string SeverityOf(RuleInfo rule) => RuleWords.SeverityOf(rule.DefaultSeverity);

    private static string FixKindOf(RuleInfo rule) => RuleWords.FixKindOf(rule);

    private static string Cell(string text) => Visible.Of(text).Replace("|", "\\|", StringComparison.Ordinal);
}
