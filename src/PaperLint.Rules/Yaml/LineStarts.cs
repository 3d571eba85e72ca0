using PaperLint.Text;

namespace PaperLint.Rules.Yaml;

/// <summary>
/// From an offset in a text to its line and column. YAML's own marks count lines by other characters (U+2028, U+0085) than
/// editors do, so only their offsets are used.
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
