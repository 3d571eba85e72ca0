using PaperLint.Findings;
using PaperLint.Findings.Previews;
using PaperLint.Findings.Runs;
using PaperLint.Reports.Layout;
using PaperLint.Text;

namespace PaperLint.Reports.Terminal;

/// <summary>What a fix would change, on one line: before → after.</summary>
internal static class FixView
{
    /// <summary>How much text is shown on either side of the change, in UTF-16 code units; the first value that fits is used.</summary>
    private static readonly int[] Contexts = [24, 16, 8, 0];

    /// <summary>A shorter part of a word is not worth showing.</summary>
    private const int ShortestPart = 8;

    private const int LongestDescribed = 48;

    public static TerminalLine Line(Fix fix, Excerpt excerpt, int indent, int width)
    {
        var line = new TerminalLine().To(indent).Add("fix: ", Tone.Strong);
        return FixPreview.Of(fix, excerpt) is { } preview
            ? Change(line, preview, excerpt.Text, Safety(fix), width)
            : line.Add(Described(fix)).Add(Safety(fix), Tone.Dim);
    }

    /// <summary>A line that shows what a fix has changed.</summary>
    /// <param name="line">The beginning of the line.</param>
    public static TerminalLine Line(FixedFinding made, TerminalLine line, int width) =>
        Change(
            line,
            new FixPreview(new TextSpan(made.Text.Lead.Length, made.Text.Before.Length), made.Text.Before, made.Text.After),
            string.Concat(made.Text.Lead, made.Text.Before, made.Text.Trail),
            Safety(made.Finding.Fix!),
            width
        );

    private static string Safety(Fix fix) => fix.Safety == FixSafety.Safe ? "  (safe)" : "  (unsafe)";

    /// <param name="text">The text that contains the change.</param>
    private static TerminalLine Change(TerminalLine line, FixPreview preview, ReadOnlySpan<char> text, string safety, int width)
    {
        // The width of each side: both are in quotes, with an arrow between them.
        var room = Math.Max(10, (width - line.Width - safety.Length - " → ".Length) / 2 - 2);
        var left = room - Math.Max(Width(preview.Before), Width(preview.After));
        var (lead, trail) = ("", "");
        foreach (var most in Contexts)
        {
            (lead, trail) = (Before(text[..preview.Span.Start], most), After(text[preview.Span.End..], most));
            if (Width(lead) + Width(trail) <= left)
                break;
            (lead, trail) = ("", "");
        }

        return line.Add("'")
            .Add(lead)
            .Add(Cells.Shorten(preview.Before, room), Tone.Removed)
            .Add(trail)
            .Add("'")
            .Add(" → ", Tone.Dim)
            .Add("'")
            .Add(lead)
            .Add(Cells.Shorten(preview.After, room), Tone.Added)
            .Add(trail)
            .Add("'")
            .Add(safety, Tone.Dim);
    }

    /// <summary>Describes edits that are not within the excerpt.</summary>
    private static string Described(Fix fix)
    {
        if (fix.Edits is not [var edit])
            return $"{fix.Title}: {fix.Edits.Length:N0} edits, the first at {fix.Edits[0].Lines.Start}";
        return edit.NewRaw.Length == 0
            ? $"{fix.Title}: removes {edit.Lines.Start} to {edit.Lines.End}"
            : $"{fix.Title}: writes '{Cells.Shorten(edit.NewRaw, LongestDescribed)}' at {edit.Lines.Start}";
    }

    /// <summary>The end of a text, starting at a word, or the end of a word that is too long.</summary>
    private static string Before(ReadOnlySpan<char> text, int most)
    {
        text = text[(text.LastIndexOfAny('\r', '\n') + 1)..];
        if (text.Length <= most)
            return text.ToString();
        text = text[^most..];
        var space = text.IndexOf(' ');
        if (space >= 0)
            return text[(space + 1)..].ToString();
        return most < ShortestPart ? "" : $"…{text[(char.IsLowSurrogate(text[1]) ? 2 : 1)..]}";
    }

    /// <summary>The beginning of a text, ending after a word, or the beginning of a word that is too long.</summary>
    private static string After(ReadOnlySpan<char> text, int most)
    {
        var end = text.IndexOfAny('\r', '\n');
        if (end >= 0)
            text = text[..end];
        if (text.Length <= most)
            return text.ToString();
        text = text[..most];
        var space = text.LastIndexOf(' ');
        if (space >= 0)
            return text[..space].ToString();
        return most < ShortestPart ? "" : $"{text[..^(char.IsHighSurrogate(text[^2]) ? 2 : 1)]}…";
    }

    private static int Width(string text) => CellWidth.Of(Visible.Of(text));
}
