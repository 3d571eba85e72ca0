using System.Buffers;
using System.Collections.Frozen;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Encodings;

/// <summary>
/// The control characters of a text, one after the other; of tabs and line breaks only those that a program has made of the beginning of a
/// TeX command.
/// </summary>
/// <remarks>
/// Most abstracts with mathematics have line breaks, so a text is passed from one to the next at the speed of a search, and nothing is
/// allocated. Dollar signs are counted on the way.
/// </remarks>
internal ref struct ControlScan(ReadOnlySpan<char> text)
{
    /// <summary>What <c>\a</c> and the like are in strings of programs, by the letter.</summary>
    private const string Escapes = "\aa\bb\ff\vv\tt\nn\rr";

    /// <summary>In letters; longer names are not those of commands.</summary>
    private const int LongestName = 24;

    /// <summary>Commands of which no word is left if the first letter is taken for a tab or a line break.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterWhiteSpace = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "theta",
            "tau",
            "times",
            "tilde",
            "text",
            "textbf",
            "textit",
            "textrm",
            "textsc",
            "texttt",
            "tfrac",
            "triangle",
            "nabla",
            "neq",
            "notin",
            "rho",
            "rightarrow",
            "rceil"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> LookedAt = SearchValues.Create([
        '$',
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code),
    ]);

    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _lastDollar = text.LastIndexOf('$');
    private int _next;
    private bool _isInMathematics;

    /// <summary>Where the control character is.</summary>
    public int At { get; private set; }

    /// <summary>The name of the command that began here, without the letter that is gone; empty if there was none.</summary>
    public ReadOnlySpan<char> Rest { get; private set; }

    /// <summary>The letter that is gone.</summary>
    public char Letter { get; private set; }

    public bool MoveNext()
    {
        while (_text[_next..].IndexOfAny(LookedAt) is >= 0 and var step)
        {
            At = _next + step;
            _next = At + 1;
            if (_text[At] == '$')
            {
                _isInMathematics = !_isInMathematics;
                continue;
            }

            Rest = IsCommand() ? LettersBeside.After(_text, At + 1) : [];
            if (!Rest.IsEmpty || _text[At] is not ('\t' or '\n' or '\r'))
                return true;
        }

        return false;
    }

    private bool IsCommand()
    {
        var escape = Escapes.IndexOf(_text[At], StringComparison.Ordinal);
        if (escape < 0)
            return false;
        // White space is what it seems, except before what is no word, within mathematics.
        var isWhiteSpace = _text[At] is '\t' or '\n' or '\r';
        if (isWhiteSpace && !(_isInMathematics && _lastDollar > At))
            return false;
        var rest = LettersBeside.After(_text, At + 1);
        if (rest.IsEmpty || rest.Length >= LongestName)
            return false;
        Span<char> name = stackalloc char[LongestName];
        Letter = name[0] = Escapes[escape + 1];
        rest.CopyTo(name[1..]);
        name = name[..(rest.Length + 1)];
        return isWhiteSpace ? AfterWhiteSpace.Contains(name) : KnownCommands.Contains(name);
    }
}
