using PaperLint.Text;

namespace PaperLint.Analyzers.Residue;

/// <summary>The groups of a text, in braces or brackets: however deep they are nested, each bracket is looked at once.</summary>
internal sealed class Groups
{
    private readonly string _text;

    /// <summary>Behind what closes a group, by the place of what opens it; those that nothing closes are not here.</summary>
    private readonly Dictionary<int, int> _ends = [];

    /// <summary>The braces that are open where the text has been read to.</summary>
    private readonly Stack<int> _open = new();
    private int _read;

    public Groups(string text)
    {
        _text = text;
        // From behind, by how deep the text is behind a closing bracket, the nearest such place.
        var nearest = new Dictionary<int, int>();
        var depth = 0;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var opens = text[at] is '{' or '[';
            if (!opens && text[at] is not ('}' or ']'))
                continue;
            if (opens && nearest.TryGetValue(depth - 1, out var end))
                _ends.Add(at, end);
            // An escaped bracket is none for others.
            if (at > 0 && text[at - 1] == '\\')
                continue;
            if (!opens)
                nearest[depth] = at + 1;
            depth += opens ? -1 : 1;
        }
    }

    /// <summary>Behind the bracket that closes the one here; the place itself where none opens or none closes.</summary>
    public int EndOf(int open) => _ends.GetValueOrDefault(open, open);

    /// <summary>The braces that a place stands in; null where it stands in none. Places are asked about in order.</summary>
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
