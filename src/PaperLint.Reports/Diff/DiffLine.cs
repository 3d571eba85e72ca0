namespace PaperLint.Reports.Diff;

/// <summary>Which file a line of a diff belongs to.</summary>
public enum DiffSide
{
    Both,
    Old,
    New,
}

/// <summary>One line of a diff.</summary>
/// <param name="Bytes">The bytes in the file, including the line feed, which only the last line of a file may lack.</param>
/// <param name="Changes">
/// The spans that differ from the other side, as byte offsets in the line, in order. An empty span means that the other side has text here.
/// </param>
public sealed record DiffLine(DiffSide Side, ReadOnlyMemory<byte> Bytes, IReadOnlyList<(int Start, int End)> Changes)
{
    /// <summary>Whether the file ends with this line and without a line feed.</summary>
    public bool EndsWithoutLineFeed => Bytes.IsEmpty || Bytes.Span[^1] != '\n';
}
