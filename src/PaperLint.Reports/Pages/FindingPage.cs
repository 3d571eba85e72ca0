using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Terminal;

namespace PaperLint.Reports.Pages;

/// <summary>
/// Everything about one finding, for <c>paperlint why</c>: what was found, the evidence, why it matters, and how to suppress it.
/// </summary>
public sealed class FindingPage(TerminalOptions options)
{
    private const int Indent = 2;
    private const int WidestProse = 100;
    private const int FactColumn = 13;

    /// <param name="profileReason">Why its record has its profile; empty if this is unknown.</param>
    /// <param name="suppression">The suppression or decision that hides it, with the reason; null for none.</param>
    public void Write(Finding finding, string profileReason, Remark? suppression, TextWriter output) =>
        TerminalPrinter.Of(options, output).Print(Lines(finding, profileReason, suppression));

    private IEnumerable<TerminalLine> Lines(Finding finding, string profileReason, Remark? suppression) =>
        [
            .. FindingBlock.Lines(finding, options.Width),
            new TerminalLine(),
            Fact("fingerprint", finding.Fingerprint.ToString()),
            Fact("record", finding.Location.Key.Value),
            Fact("field", finding.Location.Field),
            Fact("profile", profileReason.Length == 0 ? finding.Profile : $"{finding.Profile} ({profileReason})"),
            Fact("precision", RuleWords.PrecisionOf(finding.Rule)),
            Fact("fix", finding.Fix is { } fix ? $"{fix.Safety.ToString().ToLowerInvariant()}: {fix.Title}" : "none"),
            .. suppression is null ? Array.Empty<TerminalLine>() : [Fact("suppressed", $"{suppression.Message} ({suppression.Place})")],
            .. Section("Why", finding.Rule.Why),
            .. Section("What to do", finding.Rule.WhatToDo),
            .. suppression is null ? HowToSuppress(finding) : [],
        ];

    private IEnumerable<TerminalLine> HowToSuppress(Finding finding) =>
        [
            new TerminalLine(),
            new TerminalLine().Add("If the text is right as it is", Tone.Strong),
            new TerminalLine().To(Indent).Add($"paperlint suppress {finding.Fingerprint} --reason \"…\""),
            .. Prose($"or, for every finding of this rule in the record, in `{Stem}`:", Indent),
            new TerminalLine().To(2 * Indent).Add("suppressions:"),
            new TerminalLine()
                .To(2 * Indent)
                .Add(
                    $"  - {{ rule: {finding.Rule.Id}, record: '{finding.Location.Key.Value.Replace("'", "''", StringComparison.Ordinal)}', reason: '…' }}"
                ),
        ];

    private const string Stem = "paperlint.yml";

    private static TerminalLine Fact(string name, string value) =>
        new TerminalLine().To(Indent).Add(name, Tone.Dim).To(Indent + FactColumn).Add(value);

    private IEnumerable<TerminalLine> Section(string title, string markdown) =>
        [new TerminalLine(), new TerminalLine().Add(title, Tone.Strong), .. Prose(markdown, Indent)];

    private IEnumerable<TerminalLine> Prose(string markdown, int indent) =>
        WrappedText.Lines(markdown, indent, Math.Min(options.Width, WidestProse));
}
