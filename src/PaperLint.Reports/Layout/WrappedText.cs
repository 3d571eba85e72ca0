namespace PaperLint.Reports.Layout;

/// <summary>Wraps Markdown prose to a width. The Markdown marks are kept, since they are readable enough.</summary>
/// <remarks>Paragraphs are filled, list items have a hanging indent, and the lines of code are kept.</remarks>
internal static class WrappedText
{
    private const string Fence = "```";

    public static IEnumerable<TerminalLine> Lines(string markdown, int indent, int width)
    {
        var paragraph = new List<string>();
        var inFence = false;
        foreach (var source in markdown.Trim().ReplaceLineEndings("\n").Split('\n'))
        {
            var line = source.TrimEnd();
            var isFence = line.TrimStart().StartsWith(Fence, StringComparison.Ordinal);
            var isCode = inFence || isFence || line.StartsWith("    ", StringComparison.Ordinal);
            inFence ^= isFence;
            if (paragraph.Count > 0 && (line.Length == 0 || isCode || MarkOf(line) > 0))
            {
                foreach (var filled in Fill(paragraph, indent, width))
                    yield return filled;
                paragraph.Clear();
            }

            if (line.Length == 0)
                yield return new TerminalLine();
            else if (!isCode)
                paragraph.Add(line);
            else if (!isFence)
                yield return new TerminalLine().To(indent).Add(inFence ? "    " : "").Add(line);
        }

        foreach (var filled in Fill(paragraph, indent, width))
            yield return filled;
    }

    /// <summary>Wraps sentences that are not Markdown.</summary>
    public static IEnumerable<TerminalLine> Filled(string text, int indent, int width, Tone tone = Tone.Plain) =>
        Fill([text], indent, width, tone);

    private static IEnumerable<TerminalLine> Fill(List<string> paragraph, int indent, int width, Tone tone = Tone.Plain)
    {
        if (paragraph.Count == 0)
            yield break;
        var hanging = indent + MarkOf(paragraph[0]);
        var line = new TerminalLine().To(indent);
        var isEmpty = true;
        foreach (var word in paragraph.SelectMany(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (!isEmpty && line.Width + 1 + CellWidth.Of(Visible.Of(word)) > width)
            {
                yield return line;
                line = new TerminalLine().To(hanging);
                isEmpty = true;
            }

            line.Add(isEmpty ? "" : " ", tone).Add(word, tone);
            isEmpty = false;
        }

        yield return line;
    }

    /// <summary>The length of the mark that begins a list item, including its space; 0 for other lines.</summary>
    private static int MarkOf(string line)
    {
        var text = line.TrimStart();
        if (text.StartsWith("- ", StringComparison.Ordinal) || text.StartsWith("* ", StringComparison.Ordinal))
            return 2;
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && text.AsSpan(digits).StartsWith(". ") ? digits + 2 : 0;
    }
}
