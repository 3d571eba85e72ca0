using PaperLint.Text;

namespace PaperLint.Analyzers.Residue;

/// <summary>The groups of a text, in braces or brackets. Takes linear time, however deep they are nested.</summary>
internal sealed class Groups
{
    private readonly string _text;

    /// <summary>
    /// The end of each closed group, after its closing bracket, by the position of its opening bracket. Unclosed groups are absent.
    /// </summary>
    private readonly Dictionary<int, int> _ends = [];

    /// <summary>The braces that are open at the position read so far.</summary>
    private readonly Stack<int> _open = new();
    private int _read;

    public Groups(string text)
    {
        _text = text;
        // Scans backwards. Key: the depth after a closing bracket; value: the nearest end at that depth.
        var nearest = new Dictionary<int, int>();
        var depth = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var opens = text[at] is '{' or '[';
            if (!opens && text[at] is not ('}' or ']'))
                continue;
            if (opens && nearest.TryGetValue(depth - 1, out var end))
                _ends.Add(at, end);
            // An escaped bracket does not count towards the nesting of others.
            if (at > 0 && text[at - 1] == '\\')
                continue;
            if (!opens)
                nearest[depth] = at + 1;
            depth += opens ? -1 : 1;
        }
    }

    /// <summary>
    /// The end of the group that opens here, after its closing bracket; <paramref name="open"/> itself if no group opens here or it is
    /// unclosed.
    /// </summary>
    public int EndOf(int open) => _ends.GetValueOrDefault(open, open);

    /// <summary>The innermost braces around a position, or null. Call with ascending positions.</summary>
    public TextSpan? Around(int at)
    {
        for (; _read < at; _read++)
        {
            if (_text[_read] == '{')
                _open.Push(_read);
            else if (_text[_read] == '}')
                _open.TryPop(out _);
        }

        return _open.TryPeek(out var open) && EndOf(open) is var end && end > at ? TextSpan.FromBounds(open, end) : null;
    }
}
