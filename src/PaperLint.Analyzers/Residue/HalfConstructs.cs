using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Scanning;
using PaperLint.Text;

namespace PaperLint.Analyzers.Residue;

/// <summary>
/// Decides whether edits would leave half of a LaTeX construct: a bracket without its partner, a command that now touches its operand, a
/// command around text that was fixed, a backslash where there was none.
/// </summary>
internal sealed class HalfConstructs
{
    private const string Brackets = "{}[]()";

    private readonly string _text;

    /// <summary>The starts of the planned edits in order, and for each the greatest end among the edits up to it.</summary>
    private readonly int[] _starts;
    private readonly int[] _reach;

    /// <summary>Whether TeX source was escaped for TeX again: then the escapes belong together, and none is residue by itself.</summary>
    private readonly bool _isEscapedTwice;
    private readonly Arguments _arguments;

    /// <param name="planned">All safe edits proposed for the text. What one of them removes is not left behind by another.</param>
    public HalfConstructs(string text, IEnumerable<TextEdit> planned)
    {
        _text = text;
        _isEscapedTwice = text.Contains(@"\textbackslash", StringComparison.Ordinal);
        TextSpan[] places = [.. planned.Select(edit => edit.Span).Order()];
        _starts = [.. places.Select(place => place.Start)];
        _reach = [.. places.Select(place => place.End)];
        for (var i = 1; i < _reach.Length; i++)
            _reach[i] = Math.Max(_reach[i], _reach[i - 1]);
        _arguments = new Arguments(text, IsPlanned);
    }

    public bool AreLeftBy(IReadOnlyList<TextEdit> edits)
    {
        if (_isEscapedTwice || Unbalances(edits))
            return true;
        foreach (var edit in edits)
        {
            if (
                AddsBackslash(edit)
                || (
                    ContainsLetter(edit.Span.Of(_text))
                    && (
                        IsBehindCommand(edit.Span.Start)
                        || (edit.NewText.Length > 0 && IsBeforeCommand(edit.Span.End))
                        || (IsMathematics(edit) && _arguments.Cover(edit.Span.Start))
                    )
                )
            )
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether brackets are removed or added without their partners. A single brace that is removed by itself had no partner.
    /// </summary>
    private bool Unbalances(IReadOnlyList<TextEdit> edits)
    {
        if (edits is [{ Span.Length: 1, NewText: "" }])
            return false;
        for (var kind = 0; kind < Brackets.Length; kind += 2)
        {
            var change = 0;
            foreach (var edit in edits)
                change += Excess(edit.NewText, kind) - Excess(edit.Span.Of(_text), kind);
            if (change != 0)
                return true;
        }

        return false;
    }

    private static int Excess(ReadOnlySpan<char> part, int kind) => part.Count(Brackets[kind]) - part.Count(Brackets[kind + 1]);

    private bool AddsBackslash(TextEdit edit) => edit.NewText.AsSpan().Count('\\') > edit.Span.Of(_text).Count('\\');

    /// <summary>Whether a name is replaced, not just a mark such as a tie or an escape.</summary>
    private static bool ContainsLetter(ReadOnlySpan<char> part) => part.ContainsAnyInRange('a', 'z') || part.ContainsAnyInRange('A', 'Z');

    /// <summary>Whether the edit yields symbols, not just letters of words.</summary>
    private static bool IsMathematics(TextEdit edit) =>
        edit.NewText.AsSpan().ContainsAnyInRange('\u0370', '\u03ff') || edit.NewText.AsSpan().ContainsAnyInRange('\u2000', '\uffff');

    /// <summary>
    /// Whether a backslash or the name of a command is right before this position, and stays: <c>\not\in</c>, <c>\L\k{e}ski</c>,
    /// <c>\frac1\alpha</c>.
    /// </summary>
    private bool IsBehindCommand(int start)
    {
        var at = start;
        while (at > 0 && char.IsAsciiDigit(_text[at - 1]))
            at--;
        while (at > 0 && char.IsAsciiLetter(_text[at - 1]))
            at--;
        if (at > 0 && _text[at - 1] == '\\')
            return !IsPlanned(at - 1);
        return at == start
            && at > 1
            && _text[at - 2] == '\\'
            && !IsCharacter(_text[at - 1])
            && !char.IsWhiteSpace(_text[at - 1])
            && !IsPlanned(at - 2)
            && !(at > 2 && _text[at - 3] == '\\');
    }

    /// <summary>Whether a command of mathematics is right after this position, and stays: <c>n\choose k</c>.</summary>
    private bool IsBeforeCommand(int end)
    {
        if (end + 1 >= _text.Length || _text[end] != '\\' || IsCharacter(_text[end + 1]) || IsPlanned(end))
            return false;
        return !CommandTable.Shared.TryFind(LettersBeside.AsciiAfter(_text, end + 1), out var command)
            || command.Class is not (CommandClass.TextFont or CommandClass.Word or CommandClass.Reference or CommandClass.Spacing);
    }

    private bool IsPlanned(int at)
    {
        var place = Array.BinarySearch(_starts, at);
        if (place < 0)
            place = ~place - 1;
        // Of several edits that start here, the search may find any; the last one has the greatest reach.
        while (place >= 0 && place + 1 < _starts.Length && _starts[place + 1] == at)
            place++;
        return place >= 0 && _reach[place] > at;
    }

    /// <summary>Characters whose backslash is removed by a rule of their own.</summary>
    private static bool IsCharacter(char escaped) => escaped is '%' or '&' or '_' or '#' or '$';
}
