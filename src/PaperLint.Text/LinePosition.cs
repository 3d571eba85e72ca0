namespace PaperLint.Text;

/// <summary>
/// A place as people count it, but from 0: a line of the file and a column in UTF-16 code units. Add one to each where a
/// person or SARIF reads it; <see cref="ToString"/> does.
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
