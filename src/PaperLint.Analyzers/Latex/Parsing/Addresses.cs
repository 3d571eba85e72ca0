namespace PaperLint.Analyzers.Latex.Parsing;

/// <summary>Recognises URLs and paths, whose parts only look like mathematics.</summary>
/// <remarks>A text without white space may have any length, and URLs may begin anywhere in it, so it is scanned only once.</remarks>
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

    /// <summary>The most UTF-16 code units of a label from its first space on.</summary>
    private const int MostOfLabel = 60;

    /// <summary>Where the chunk that was scanned last ends: at white space.</summary>
    private int _end;

    /// <summary>The position of the chunk's last closing brace.</summary>
    private int _lastClose;

    /// <summary>
    /// Where the last mark of a URL starts in the chunk, and in the part before the chunk's last closing brace; -1 if there is none.
    /// </summary>
    private int _lastMark;
    private int _lastMarkInside;

    /// <summary>How many more closing than opening braces there are from <see cref="_from"/> to the end of the chunk.</summary>
    private int _excess;
    private int _from;

    /// <summary>The length of the URL that starts here, up to the next white space, in UTF-16 code units; 0 if there is none.</summary>
    /// <param name="at">Never before the position of an earlier call.</param>
    public int LengthAt(int at)
    {
        if (at >= _end)
            Look(at);
        for (; _from < at; _from++)
            _excess -= Closing(text[_from]);
        // If more braces close than open, the URL is inside braces that opened before it.
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

    /// <summary>A label in braces attached to the URL may contain spaces: <c>…/main{this http URL}</c>.</summary>
    private int WithLabel(int at, int end)
    {
        var address = text.AsSpan(at, end - at);
        if (address.Count('{') <= address.Count('}'))
            return end;
        var close = text.AsSpan(end, Math.Min(MostOfLabel, text.Length - end)).IndexOf('}');
        return close >= 0 ? end + close + 1 : end;
    }
}
