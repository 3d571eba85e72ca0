using PaperLint.Findings;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Terminal;

/// <summary>One finding in full: position and message, the line with carets, the fix, related positions.</summary>
internal static class FindingBlock
{
    /// <summary>The indent of everything below the first line.</summary>
    public const int Indent = 4;

    /// <summary>How many records of a fact are shown. A few are enough, since they are alike.</summary>
    private const int MostOfFact = 3;

    public static IEnumerable<TerminalLine> Lines(Finding finding, int width)
    {
        var (location, tone) = (finding.Location, Tones.Of(finding.Severity));
        yield return FirstLine(finding);
        foreach (var line in ExcerptView.Lines(location.Excerpt, location.End.Line - location.Start.Line, tone, Indent, width))
            yield return line;
        if (finding.Fix is { } fix)
            yield return FixView.Line(fix, location.Excerpt, Indent, width);
        if (finding.Grounds.Length > 0)
            yield return new TerminalLine().To(Indent).Add("why: ", Tone.Strong).Add(finding.Grounds);
        var named = finding.Fact is null ? finding.Related.Length : Math.Min(MostOfFact, finding.Related.Length);
        foreach (var related in finding.Related.Take(named))
            yield return new TerminalLine().To(Indent).Add("see: ", Tone.Strong).Add($"{PlaceOf(related.Location)}: {related.Message}");
        if (finding.Fact is { } fact && fact.Records - 1 - named is > 0 and var more)
            yield return new TerminalLine().To(Indent).Add("see: ", Tone.Strong).Add($"{Quantity.Of("more record", more)}.");
    }

    /// <summary>Position and message.</summary>
    public static TerminalLine FirstLine(Finding finding) =>
        new TerminalLine()
            .Add(PlaceOf(finding.Location), Tone.Strong)
            .Add(": ")
            .Add(RuleWords.SeverityOf(finding.Severity), Tones.Of(finding.Severity))
            .Add(" ")
            .Add($"{finding.Rule.Id} {finding.Rule.Name}")
            .Add(": ")
            .Add(finding.Message);

    public static string PlaceOf(Location location) => $"{location.Path}:{location.Start}";
}
