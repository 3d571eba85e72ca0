using System.Text;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Reports.Layout;

/// <summary>An example text of a rule page, with the marked spans.</summary>
/// <param name="Text">The text without marks.</param>
/// <param name="Spans">The marked spans, in order.</param>
internal sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var spans = new List<TextSpan>();
        for (var at = 0; ; )
        {
            var open = marked.IndexOf(RuleExample.Open, at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : marked.IndexOf(RuleExample.Close, open, StringComparison.Ordinal);
            if (close < 0)
                return new MarkedText(text.Append(marked, at, marked.Length - at).ToString(), spans);
            text.Append(marked, at, open - at);
            var inside = open + RuleExample.Open.Length;
            spans.Add(new TextSpan(text.Length, close - inside));
            text.Append(marked, inside, close - inside);
            at = close + RuleExample.Close.Length;
        }
    }

    /// <summary>The text, made visible, with a line of carets below each line that has a marked span.</summary>
    /// <remarks>The carets align only in a monospaced font.</remarks>
    public IEnumerable<(string Line, bool IsCarets)> Underlined()
    {
        for (var start = 0; start <= Text.Length; )
        {
            var toBreak = LineBreak.IndexIn(Text.AsSpan(start));
            var end = toBreak < 0 ? Text.Length : start + toBreak;
            var cells = Cells.Of(Text.AsSpan(start, end - start));
            yield return (Cells.Text(cells, 0, cells.Count), false);
            if (Carets(cells, start, end) is { Length: > 0 } carets)
                yield return (carets, true);
            if (toBreak < 0)
                yield break;
            start = end + LineBreak.LengthAt(Text, end);
        }
    }

    private string Carets(List<Cell> cells, int start, int end)
    {
        var carets = new StringBuilder();
        foreach (var span in Spans)
        {
            // Skip spans that begin after this line or ended before it.
            if (span.Start > end || (span.Start < start && span.End <= start))
                continue;
            var from = Cells.Width(cells, 0, Count(cells, span.Start - start));
            var to = Cells.Width(cells, 0, Count(cells, span.End - start));
            carets
                .Append(' ', Math.Max(0, from - carets.Length))
                .Append('^', Math.Max(span.Start >= start ? 1 : 0, to - Math.Max(from, carets.Length)));
        }

        return carets.ToString();
    }

    private static int Count(List<Cell> cells, int source) => cells.Count(cell => cell.Source < source);
}
