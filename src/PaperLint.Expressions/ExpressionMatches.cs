using PaperLint.Text;

namespace PaperLint.Expressions;

/// <summary>The matches of an expression in a text; each is searched for when it is asked for.</summary>
public ref struct ExpressionMatches
{
    private readonly Engine _engine;
    private readonly ReadOnlySpan<char> _text;
    private string? _copy;
    private int _from;

    internal ExpressionMatches(Engine engine, ReadOnlySpan<char> text)
    {
        _engine = engine;
        _text = text;
    }

    public TextSpan Current { get; private set; }

    public readonly ExpressionMatches GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_from > _text.Length || _engine.Find(_text, _from) is not { } place)
            return false;
        Current = place;
        // After an empty match, the next may not begin where it is.
        _from = place.Length == 0 ? place.End + 1 : place.End;
        return true;
    }

    /// <summary>The groups of the current match. Finding them takes time and memory, so ask only if they are needed.</summary>
    public ExpressionGroups Groups() => _engine.GroupsOf(_text, ref _copy, Current);
}
