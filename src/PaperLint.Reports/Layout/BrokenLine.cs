namespace PaperLint.Reports.Layout;

/// <summary>A line that is too long, wrapped between words with a hanging indent.</summary>
internal static class BrokenLine
{
    private const int Hanging = 2;

    public static IEnumerable<TerminalLine> Of(TerminalLine line, int width)
    {
        var part = new TerminalLine();
        var (isEmpty, gap, indent) = (true, "", 0);
        foreach (var (word, tone) in Words(line, width))
        {
            if (word[0] == ' ')
            {
                gap = word;
                continue;
            }

            if (isEmpty)
            {
                indent = Math.Min(gap.Length, width / 4);
            }
            else if (gap.Length > 0 && part.Width + gap.Length + CellWidth.Of(word) > width)
            {
                yield return part;
                (part, gap) = (new TerminalLine().To(indent + Hanging), "");
            }

            part.Add(gap).Add(word, tone);
            (isEmpty, gap) = (false, "");
        }

        yield return part;
    }

    /// <summary>The words and the spaces between them. Highlighted text, such as a command to copy, is a single word.</summary>
    private static IEnumerable<(string Text, Tone Tone)> Words(TerminalLine line, int width)
    {
        foreach (var (text, tone) in line.Pieces)
        {
            if (tone == Tone.Strong && text.Trim(' ').Length == text.Length && CellWidth.Of(text) <= width / 2)
            {
                yield return (text, tone);
                continue;
            }

            for (var at = 0; at < text.Length; )
            {
                var length = text[at] == ' ' ? text.AsSpan(at).IndexOfAnyExcept(' ') : text.AsSpan(at).IndexOf(' ');
                length = length < 0 ? text.Length - at : length;
                yield return (text.Substring(at, length), tone);
                at += length;
            }
        }
    }
}
