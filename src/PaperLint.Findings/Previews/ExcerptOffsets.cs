using PaperLint.Text;

namespace PaperLint.Findings.Previews;

/// <summary>Maps positions in the file to characters of an excerpt.</summary>
public static class ExcerptOffsets
{
    /// <summary>The characters of a part of the file, or null if the excerpt does not contain all of it.</summary>
    public static TextSpan? Of(Excerpt excerpt, LineSpan lines) =>
        IndexOf(excerpt, lines.Start) is { } first && IndexOf(excerpt, lines.End) is { } last && last >= first
            ? TextSpan.FromBounds(first, last)
            : null;

    private static int? IndexOf(Excerpt excerpt, LinePosition position)
    {
        if (position < excerpt.Lines.Start || position > excerpt.Lines.End)
            return null;
        var lineStart = 0;
        for (var line = excerpt.Lines.Start.Line; line < position.Line; line++)
        {
            var toBreak = LineBreak.IndexIn(excerpt.Text.AsSpan(lineStart));
            if (toBreak < 0)
                return null;
            lineStart += toBreak;
            lineStart += LineBreak.LengthAt(excerpt.Text, lineStart);
        }

        var column = position.Line == excerpt.Lines.Start.Line ? position.Column - excerpt.Lines.Start.Column : position.Column;
        return lineStart + column <= excerpt.Text.Length ? lineStart + column : null;
    }
}
