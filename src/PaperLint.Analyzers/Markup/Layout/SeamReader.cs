namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>Finds where stretches of what readers see meet.</summary>
internal static class SeamReader
{
    /// <param name="parts">All of the text, in order.</param>
    public static List<Seam> Read(string text, IReadOnlyList<MarkupPart> parts)
    {
        var seams = new List<Seam>();
        var (start, left) = (0, (Text: "", Part: (MarkupPart?)null));
        var between = new List<MarkupPart>();
        var at = 0;
        foreach (var part in parts)
        {
            AddGap(part.Span.Start);
            if (part.IsContent)
            {
                Close(part.Span.Start, part.Content ?? text[part.Span.Start..part.Span.End], part);
                start = part.Span.End;
            }
            else
            {
                between.Add(part);
            }

            at = part.Span.End;
        }

        AddGap(text.Length);
        Close(text.Length, "", null);
        for (var i = 0; i + 1 < seams.Count; i++)
        {
            if (seams[i + 1].Left == seams[i].Right && !char.IsWhiteSpace(text[seams[i + 1].End - 1]))
                seams[i].Following = seams[i + 1].Right;
        }

        return seams;

        void AddGap(int end)
        {
            var core = Blank.Core(text, at, end);
            if (core.IsEmpty)
                return;
            Close(core.Start, text[core.Start..core.End], null);
            start = core.End;
        }

        void Close(int end, string right, MarkupPart? part)
        {
            if (between.Count > 0 || left.Part is not null || part is not null)
                seams.Add(new Seam(start, end, [.. between], left.Text, right, left.Part, part));
            between.Clear();
            left = (right, part);
        }
    }
}
