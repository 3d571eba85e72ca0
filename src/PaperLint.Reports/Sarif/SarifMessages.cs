using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Reports.Sarif;

/// <summary>Messages, made visible, and harmless for viewers that understand links in them.</summary>
internal static class SarifMessages
{
    /// <summary>Each rule has one message.</summary>
    public const string Id = "default";

    public static string TemplateOf(RuleInfo rule) => Harmless(rule.Message.Numbered);

    public static ImmutableArray<string> ArgumentsOf(Finding finding) => [.. finding.Arguments.Select(Harmless)];

    /// <summary>In a SARIF message <c>[text](target)</c> is a link (§3.11.6): no data may make one.</summary>
    public static string Harmless(string text) => Visible.Of(text).Replace("](", "] (", StringComparison.Ordinal);
}
