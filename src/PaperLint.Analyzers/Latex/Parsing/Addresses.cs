namespace PaperLint.Analyzers.Latex.Parsing;

/// <summary>Recognises URLs and paths, whose names only look like mathematics.</summary>
/// <remarks>A text without a blank may be of any length, and addresses may begin anywhere in it, so it is looked through once.</remarks>
internal sealed class Addresses(string text)
{
    private static readonly string[] Marks =
    [
        "://",
        "www.",
        ".com/",
        ".io/",
        ".org/",
        ".net/",
        ".ai/",
        ".edu/",
        ".co/",
        ".github.io",
        ".me/",
    ];

    /// <summary>Characters of a label from its first space on.</summary>
    private const int MostOfLabel = 60;

    /// <summary>Where the chunk ends that was looked at last: at white space.</summary>
    private int _end;

    /// <summary>The last closing brace of the chunk.</summary>
    private int _lastClose;

    /// <summary>Where the last mark of an address starts in the chunk, and before its last closing brace; -1 where there is none.</summary>
    private int _lastMark;
    private int _lastMarkInside;

    /// <summary>How many more braces close than open, from <see cref="_from"/> to the end of the chunk.</summary>
    private int _excess;
    private int _from;

    /// <summary>How many characters the address that starts here has, up to the next white space; 0 where there is none.</summary>
    /// <param name="at">Never before a place that was asked about.</param>
    public int LengthAt(int at)
    {
        if (at >= _end)
            Look(at);
        for (; _from < at; _from++)
            _excess -= Closing(text[_from]);
        // With more that close, the address stands inside of braces that opened before it.
        var (end, mark) = _excess > 0 ? (_lastClose, _lastMarkInside) : (_end, _lastMark);
        return end - at >= 6 && mark >= at ? WithLabel(at, end) - at : 0;
    }

    private void Look(int at)
    {
        (_from, _excess, _end, _lastClose) = (at, 0, at, at);
        for (; _end < text.Length && !char.IsWhiteSpace(text[_end]); _end++)
        {
            _excess += Closing(text[_end]);
            if (text[_end] == '}')
                _lastClose = _end;
        }

        _lastMark = LastMark(text.AsSpan(at, _end - at)) is >= 0 and var last ? at + last : -1;
        _lastMarkInside = _lastMark >= 0 && LastMark(text.AsSpan(at, _lastClose - at)) is >= 0 and var inside ? at + inside : -1;
    }

    private static int Closing(char character) =>
        character switch
        {
            '}' => 1,
            '{' => -1,
            _ => 0,
        };

    private static int LastMark(ReadOnlySpan<char> chunk)
    {
        var last = -1;
        if (chunk.IndexOfAny('/', '.') < 0)
            return last;
        foreach (var mark in Marks)
            last = Math.Max(last, chunk.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase));
        return last;
    }

    /// <summary>A label in braces that is stuck to the address may hold spaces: <c>…/main{this http URL}</c>.</summary>
    private int WithLabel(int at, int end)
    {
        var address = text.AsSpan(at, end - at);
        if (address.Count('{') <= address.Count('}'))
            return end;
        var close = text.AsSpan(end, Math.Min(MostOfLabel, text.Length - end)).IndexOf('}');
        return close >= 0 ? end + close + 1 : end;
    }
}
