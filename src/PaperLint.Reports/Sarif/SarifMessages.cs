using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperLint.Findings;

namespace PaperLint.Reports.Sarif;

/// <summary>Messages, made visible, and without text that viewers would turn into links.</summary>
internal static partial class SarifMessages
{
    /// <summary>The id of the message that all rules have.</summary>
    public const string Id = "default";

    /// <summary>The message ids for a fact about a file, or about a block of one.</summary>
    public static ImmutableArray<(string Id, SourceBlockKind? Kind)> Facts { get; } =
    [
        ("sourceFile", null),
        ("sourceHost", SourceBlockKind.Host),
        ("sourceIdPrefix", SourceBlockKind.IdPrefix),
        ("sourceDate", SourceBlockKind.Date),
    ];

    public static string IdOf(Finding finding) =>
        finding.Fact is { } fact ? Facts.Single(message => message.Kind == fact.Block?.Kind).Id : Id;

    /// <summary>
    /// The message with its placeholders, each in quotation marks: validators require them around all placeholders, even around numbers.
    /// </summary>
    public static string TemplateOf(MessageTemplate message) => Gap().Replace(Harmless(message.Numbered), "'${gap}'");

    public static ImmutableArray<string> ArgumentsOf(Finding finding) => [.. finding.Arguments.Select(Harmless)];

    [GeneratedRegex(@"'?(?<gap>\{\d+\})'?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Gap();

    /// <summary>In a SARIF message, <c>[text](target)</c> is a link (§3.11.6); data must not be able to create one.</summary>
    public static string Harmless(string text) => Visible.Of(text).Replace("](", "] (", StringComparison.Ordinal);
}
