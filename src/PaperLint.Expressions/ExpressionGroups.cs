using PaperLint.Text;

namespace PaperLint.Expressions;

/// <summary>Where the groups of a match are. As in .NET, groups without a name are numbered before those with one.</summary>
public sealed class ExpressionGroups
{
    private readonly Engine _engine;
    private readonly int[] _positions;

    /// <param name="positions">The start and the end of each group, by number; negative if it took no part in the match.</param>
    internal ExpressionGroups(Engine engine, int[] positions)
    {
        _engine = engine;
        _positions = positions;
    }

    /// <summary>Whether the expression has a group of that name or number, whether it took part in the match or not.</summary>
    public bool Has(string name) => _engine.GroupNumber(name) is not null;

    /// <summary>The place of a group; null if it took no part in the match, or if there is no such group.</summary>
    /// <param name="number">0 for the whole match.</param>
    public TextSpan? this[int number] =>
        number >= 0 && 2 * number < _positions.Length && _positions[2 * number] >= 0 && _positions[2 * number + 1] >= 0
            ? TextSpan.FromBounds(_positions[2 * number], _positions[2 * number + 1])
            : null;

    /// <inheritdoc cref="this[int]"/>
    /// <param name="name">A name, or a number as text.</param>
    public TextSpan? this[string name] => _engine.GroupNumber(name) is { } number ? this[number] : null;
}
