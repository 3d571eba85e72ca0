using PaperLint.Text;

namespace PaperLint.Findings.Previews;

/// <summary>Maps positions in the file to characters of an excerpt.</summary>
public static class ExcerptOffsets
{
    /// <summary>The span between two positions of the file, or null if the excerpt does not contain all of it.</summary>
    public static TextSpan? Between(Excerpt excerpt, LinePosition start, LinePosition end) =>
        IndexOf(excerpt, start) is { } first && IndexOf(excerpt, end) is { } last && last >= first
            ? TextSpan.FromBounds(first, last)
            : null;

    private static int? IndexOf(Excerpt excerpt, LinePosition position)
    {
        if (position < excerpt.Start || position > excerpt.End)
            return null;
        var lineStart = 0;
        for (var line = excerpt.Start.Line; line < position.Line; line++)
        {
            var toBreak = LineBreak.IndexIn(excerpt.Text.AsSpan(lineStart));
            if (toBreak < 0)
                return null;
            lineStart += toBreak;
            lineStart += LineBreak.LengthAt(excerpt.Text, lineStart);
        }

        var column = position.Line == excerpt.Start.Line ? position.Column - excerpt.Start.Column : position.Column;
        return lineStart + column <= excerpt.Text.Length ? lineStart + column : null;
    }
}
