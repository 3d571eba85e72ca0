namespace PaperLint.Records;

/// <summary>The address of a record: the path of its document and its number in the document, 0-based.</summary>
public readonly record struct RecordAddress(string Path, long Row) : IComparable<RecordAddress>
{
    /// <summary>By path, compared ordinally, then by row: the order in which findings are reported.</summary>
    public int CompareTo(RecordAddress other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : Row.CompareTo(other.Row);
    }

    public override string ToString() => $"{Path}#{Row}";

    public static bool operator <(RecordAddress left, RecordAddress right) => left.CompareTo(right) < 0;

    public static bool operator >(RecordAddress left, RecordAddress right) => left.CompareTo(right) > 0;

    public static bool operator <=(RecordAddress left, RecordAddress right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RecordAddress left, RecordAddress right) => left.CompareTo(right) >= 0;
}
