namespace PaperLint.Reports.Diff;

/// <summary>Which file a line of a diff is in.</summary>
public enum DiffSide
{
    Both,
    Old,
    New,
}

/// <summary>One line of a diff.</summary>
/// <param name="Bytes">As the file has them, the line feed included; only the last line of a file may be without one.</param>
/// <param name="Changes">
/// The places that differ from the other side, in bytes of the line, in order. An empty one says that something stood there on the
/// other side only.
/// </param>
public sealed record DiffLine(DiffSide Side, ReadOnlyMemory<byte> Bytes, IReadOnlyList<(int Start, int End)> Changes)
{
    /// <summary>Whether the file ends with this line and without a line feed.</summary>
    public bool EndsWithoutLineFeed => Bytes.IsEmpty || Bytes.Span[^1] != '\n';
}
