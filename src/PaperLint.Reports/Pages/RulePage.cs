using PaperLint.Findings;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Markdown;

namespace PaperLint.Reports.Pages;

/// <summary>Everything about one rule, for <c>paperlint explain</c>.</summary>
public sealed class RulePage(TerminalOptions options)
{
    private const int Indent = 2;
    private const int CodeIndent = 4;

    /// <summary>Wider prose is hard to read, however wide the terminal is.</summary>
    private const int WidestProse = 100;

    public void Write(RuleInfo rule, TextWriter output) => new TerminalPrinter(output, options.Color).Print(Lines(rule));

    private IEnumerable<TerminalLine> Lines(RuleInfo rule) =>
        [
            new TerminalLine().Add(rule.Id, Tone.Strong).Add(" ").Add(rule.Name, Tone.Strong),
            .. Prose(rule.Summary, 0),
            new TerminalLine(),
            .. Facts(rule),
            .. Section("Why", rule.Why),
            .. Section("What to do", rule.WhatToDo),
            .. rule.IsSourceFact ? Section("A fact about the source", RuleWords.SourceFact) : [],
            .. rule.Examples.SelectMany(example => Example(example, rule)),
        ];

    private static IEnumerable<TerminalLine> Facts(RuleInfo rule)
    {
        yield return Fact("severity", RuleWords.SeverityOf(rule.Severity), Tones.Of(rule.Severity))
            .Add(rule.Severity == rule.DefaultSeverity ? "" : $" ({RuleWords.SeverityOf(rule.DefaultSeverity)} by default)", Tone.Dim);
        yield return Fact("precision", RuleWords.PrecisionOf(rule));
        yield return Fact("status", RuleWords.StatusOf(rule));
        yield return Fact("fix", rule.FixTitle is { } title ? $"{RuleWords.FixKindOf(rule)}: {title}" : RuleWords.FixKindOf(rule));
        if (!rule.Fields.IsEmpty)
            yield return Fact("fields", string.Join(", ", rule.Fields.Select(field => field.ToString().ToLowerInvariant())));
        if (!rule.Tags.IsEmpty)
            yield return Fact("tags", string.Join(", ", rule.Tags));
    }

    private static TerminalLine Fact(string name, string value, Tone tone = Tone.Plain) =>
        new TerminalLine().To(Indent).Add(name, Tone.Dim).To(Indent + "precision".Length + 2).Add(value, tone);

    private IEnumerable<TerminalLine> Section(string title, string markdown) =>
        [new TerminalLine(), new TerminalLine().Add(title, Tone.Strong), .. Prose(markdown, Indent)];

    private IEnumerable<TerminalLine> Example(RuleExample example, RuleInfo rule)
    {
        yield return new TerminalLine();
        foreach (var line in Prose($"{RuleHelp.Caption(example)}:", 0))
            yield return line;
        foreach (var (line, isCarets) in MarkedText.Parse(example.Marked).Underlined())
            yield return new TerminalLine().To(CodeIndent).Add(line, isCarets ? Tones.Of(rule.Severity) : Tone.Plain);
        if (example.Fixed is not { } fixedText || fixedText == example.Text)
            yield break;
        yield return new TerminalLine().To(Indent).Add("fixed:", Tone.Dim);
        foreach (var (line, _) in new MarkedText(fixedText, []).Underlined())
            yield return new TerminalLine().To(CodeIndent).Add(line, Tone.Added);
    }

    private IEnumerable<TerminalLine> Prose(string markdown, int indent) =>
        WrappedText.Lines(markdown, indent, Math.Min(options.Width, WidestProse));
}
