using PaperLint.Text;

namespace PaperLint.Rules.Yaml;

/// <summary>
/// Converts an offset in a text to a line and column. The YAML parser counts other line breaks than editors do (U+2028, U+0085), so only
/// its offsets are used.
/// </summary>
internal sealed class LineStarts
{
    private readonly List<int> _starts = [0];

    public LineStarts(string text)
    {
        for (var at = 0; LineBreak.IndexIn(text.AsSpan(at)) is >= 0 and var next; )
        {
            at += next;
            at += LineBreak.LengthAt(text, at);
            _starts.Add(at);
        }
    }

    /// <param name="offset">In UTF-16 code units.</param>
    public LinePosition PositionOf(long offset)
    {
        var found = _starts.BinarySearch((int)offset);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line, (int)offset - _starts[line]);
    }
}
