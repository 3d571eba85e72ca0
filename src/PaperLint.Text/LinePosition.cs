namespace PaperLint.Text;

/// <summary>
/// A line of a file and a column in UTF-16 code units, both 0-based. Add one to each for people and for SARIF, as <see cref="ToString"/>
/// does.
/// </summary>
public readonly record struct LinePosition(int Line, int Column) : IComparable<LinePosition>
{
    public int CompareTo(LinePosition other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <summary>1-based, <c>line:column</c>.</summary>
    public override string ToString() => $"{Line + 1}:{Column + 1}";

    public static bool operator <(LinePosition left, LinePosition right) => left.CompareTo(right) < 0;

    public static bool operator >(LinePosition left, LinePosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(LinePosition left, LinePosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LinePosition left, LinePosition right) => left.CompareTo(right) >= 0;
}
