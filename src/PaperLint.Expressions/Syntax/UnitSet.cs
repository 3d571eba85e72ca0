using System.Collections.Immutable;
using System.Globalization;

namespace PaperLint.Expressions.Syntax;

/// <summary>
/// A set of UTF-16 code units, as a character class describes it: those in some ranges or some Unicode categories, or all others.
/// </summary>
/// <param name="Ranges">Sorted, without overlap and without neighbours that touch, so that equal sets have equal descriptions.</param>
/// <param name="Categories">One bit per <see cref="System.Globalization.UnicodeCategory"/>.</param>
internal sealed record UnitSet(ImmutableArray<UnitRange> Ranges, uint Categories, bool IsNegated)
{
    public static UnitSet Everything { get; } = new([], 0, true);

    public static UnitSet Of(char unit) => new([new UnitRange(unit, unit)], 0, false);

    /// <summary>Whether a code unit is in the set because of a range, if no category adds it.</summary>
    public bool HasInRange(char unit)
    {
        foreach (var range in Ranges)
        {
            if (range.Contains(unit))
                return !IsNegated;
        }

        return IsNegated;
    }

    /// <param name="category">That of the code unit, or of those for which it stands.</param>
    public bool Contains(char unit, UnicodeCategory category)
    {
        var isNamed = ((Categories >> (int)category) & 1) != 0;
        foreach (var range in Ranges)
            isNamed |= range.Contains(unit);
        return isNamed != IsNegated;
    }

    public bool Equals(UnitSet? other) =>
        other is not null
        && Categories == other.Categories
        && IsNegated == other.IsNegated
        && Ranges.AsSpan().SequenceEqual(other.Ranges.AsSpan());

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Categories);
        hash.Add(IsNegated);
        foreach (var range in Ranges)
            hash.Add(range);
        return hash.ToHashCode();
    }
}
