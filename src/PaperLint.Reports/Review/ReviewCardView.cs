using PaperLint.Findings;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Terminal;

namespace PaperLint.Reports.Review;

/// <summary>Shows a card on a terminal: what the rule found, what it proposes, where the finding is, and the keys.</summary>
public sealed class ReviewCardView(TerminalOptions options)
{
    private const int Indent = 2;

    /// <summary>How many related positions of a finding are shown; all copies are like the first.</summary>
    private const int MostRelated = 3;

    private const int LeastShown = 5;

    /// <summary>How many lines the card takes.</summary>
    public int HeightOf(ReviewCard card) => Lines(card).Count();

    public void Write(ReviewCard card, TextWriter output) => new TerminalPrinter(output, options.Color).Print(Lines(card));

    private IEnumerable<TerminalLine> Lines(ReviewCard card)
    {
        var first = card.Examples[0];
        yield return new TerminalLine().AddUpTo(options.Width, card.Standing, Tone.Dim);
        yield return new TerminalLine();
        foreach (var line in Head(card))
            yield return line;
        foreach (var line in Wrapped(IsOfManyRecords(first) ? first.Message : first.Rule.Summary))
            yield return line;
        yield return new TerminalLine();
        foreach (var line in IsOfManyRecords(first) ? [] : ProposalView.Lines(first, Indent, options.Width))
            yield return line;
        if (card.Decided is { } decided)
            yield return new TerminalLine().To(Indent).AddUpTo(options.Width, decided, Tone.Info);
        if (!IsOfManyRecords(first) || card.Decided is not null)
            yield return new TerminalLine();
        foreach (var line in Places(card))
            yield return line;
        yield return new TerminalLine();
        foreach (var line in card.Note is { } note ? Wrapped(note, Tone.Strong) : [])
            yield return line;
        foreach (var line in KeyLines.Of(card.Keys, options.Width))
            yield return line;
    }

    /// <summary>The heading, on one line if it fits.</summary>
    private IEnumerable<TerminalLine> Head(ReviewCard card)
    {
        var rule = card.Examples[0].Rule;
        var count =
            card.Member is { } member ? $"{member.Number:N0} of {Quantity.Of("finding", member.Count)}"
            : card.Records == card.Findings ? Quantity.Of("finding", card.Findings)
            : $"{Quantity.Of("finding", card.Findings)} in {Quantity.Of("record", card.Records)}";
        var (name, severity) = (FindingGroups.NameOf(rule), RuleWords.SeverityOf(rule.Severity));
        var line = new TerminalLine().AddUpTo(options.Width, name, Tone.Strong);
        if (line.Width + severity.Length + count.Length + 4 <= options.Width)
        {
            yield return line.Add("  ").Add(severity, Tones.Of(rule.Severity)).Add("  ").Add(count, Tone.Strong);
            yield break;
        }

        yield return line;
        yield return new TerminalLine()
            .Add(severity, Tones.Of(rule.Severity))
            .Add("  ")
            .AddUpTo(options.Width, count, Tone.Strong, LeastShown);
    }

    /// <summary>The finding with its line, its fix in context, its evidence and its record.</summary>
    private IEnumerable<TerminalLine> OneInFull(Finding finding)
    {
        foreach (var line in ContextView.Lines(finding, Indent, options.Width))
            yield return line;
        if (finding.Fix is { } fix)
            yield return FixView.Line(fix, finding.Location.Excerpt, Indent, options.Width);
        if (finding.Grounds.Length > 0)
            yield return new TerminalLine().To(Indent).AddUpTo(options.Width, $"why: {finding.Grounds}");
        yield return new TerminalLine()
            .To(Indent)
            .AddUpTo(options.Width, $"record {finding.Location.Key}, {finding.Location.Field}, profile {finding.Profile}", Tone.Dim);
    }

    private IEnumerable<TerminalLine> Places(ReviewCard card)
    {
        var first = card.Examples[0];
        var lines =
            IsOfManyRecords(first) ? card.Examples.SelectMany(finding => OfManyRecords(finding, card))
            : card.Member is null ? card.Examples.SelectMany(finding => ContextView.Lines(finding, Indent, options.Width))
            : OneInFull(first);
        foreach (var line in lines)
            yield return line;
        if (card.Member is null && card.Findings > card.Examples.Count)
            yield return new TerminalLine().To(Indent).Add($"and {card.Findings - card.Examples.Count:N0} more", Tone.Dim);
    }

    /// <summary>Names the records instead of showing the line, because the line does not show what is wrong.</summary>
    private IEnumerable<TerminalLine> OfManyRecords(Finding finding, ReviewCard card)
    {
        yield return new TerminalLine()
            .To(Indent)
            .Add(FindingBlock.PlaceOf(finding.Location), Tone.Strong)
            .Add("  ")
            .AddUpTo(options.Width, $"record {finding.Location.Key}", Tone.Dim, LeastShown);
        if (card.Findings > 1)
            yield break;
        foreach (var related in finding.Related.Take(MostRelated))
            yield return new TerminalLine()
                .To(Indent)
                .AddUpTo(options.Width, $"see: {FindingBlock.PlaceOf(related.Location)}: {related.Message}", Tone.Dim);
    }

    private static bool IsOfManyRecords(Finding finding) => finding.Fact is not null || !finding.Related.IsEmpty;

    private IEnumerable<TerminalLine> Wrapped(string text, Tone tone = Tone.Plain) => WrappedText.Filled(text, 0, options.Width, tone);
}
