using System.Buffers;
using PaperLint.Records;

namespace PaperLint.Formats.Csv;

/// <summary>Detects from the beginning of a table how it is written.</summary>
internal sealed class CsvSniffer(FieldMap map)
{
    private const int RowsJudged = 50;

    private static readonly SearchValues<byte> RuleCharacters = SearchValues.Create("|-: \t\r\n"u8);

    /// <param name="head">The beginning of the file, without a byte-order mark.</param>
    /// <param name="isWhole">Whether it is the whole file.</param>
    /// <param name="delimiter">The delimiter, if it is known.</param>
    /// <param name="hasHeader">Whether there is a header, if it is known.</param>
    /// <returns>Null if the text is not a table with any delimiter.</returns>
    public CsvOutline? Sniff(ReadOnlySpan<byte> head, bool isWhole, byte? delimiter = null, bool? hasHeader = null)
    {
        if (CsvDialect.Declared(head) is { } declared)
            return OutlineOf(head, declared.Length, delimiter ?? declared.Delimiter, isWhole, hasHeader);
        if (delimiter is { } known)
            return OutlineOf(head, 0, known, isWhole, hasHeader);
        CsvOutline? best = null;
        foreach (var candidate in CsvDialect.Delimiters)
        {
            var outline = OutlineOf(head, 0, candidate, isWhole, hasHeader);
            if (outline is not null && (best is null || outline.IsBetterThan(best)))
                best = outline;
        }

        return best;
    }

    private CsvOutline? OutlineOf(ReadOnlySpan<byte> head, int preface, byte delimiter, bool isWhole, bool? hasHeader)
    {
        var cells = new List<CsvCell>();
        var first = new List<string>();
        var (rows, even) = (0, 0);
        for (var at = preface; at < head.Length && rows < RowsJudged; )
        {
            var end = CsvRow.Scan(head[at..], delimiter, isWhole, cells);
            if (end.Length < 0)
                break;
            if (end.Fault is null && !(cells.Count == 1 && cells[0].Start == cells[0].End))
            {
                if (rows++ == 0)
                {
                    foreach (var cell in cells)
                        first.Add(CsvCells.Decode(head[(at + cell.Start)..(at + cell.End)]));
                }

                even += cells.Count == first.Count ? 1 : 0;
                if (rows == 2 && IsRule(head[at..(at + end.Length)]))
                    return null;
            }
            else if (end.Fault is not null)
            {
                rows++;
            }

            at += end.Length;
        }

        if (first.Count < 2)
            return null;
        var isHeader = hasHeader ?? first.Exists(name => map.ClaimOf(name.Trim(), isPath: false).Role != FieldRole.Other);
        return new CsvOutline(
            new CsvDialect(delimiter, isHeader, preface),
            isHeader ? CsvColumns.Named(first, map) : CsvColumns.Numbered(first.Count, map),
            rows,
            even,
            HasNames: first.TrueForAll(cell => FieldMap.MayBeName(cell)) && first.Distinct().Count() == first.Count
        );
    }

    /// <summary>Whether a row is the line below the header of a Markdown table.</summary>
    private static bool IsRule(ReadOnlySpan<byte> row) =>
        row.IndexOfAnyExcept(RuleCharacters) < 0 && row.Contains((byte)'|') && row.Contains((byte)'-');
}

/// <summary>What a table looks like.</summary>
/// <param name="Rows">The number of rows that were examined.</param>
/// <param name="Even">The number of these rows with as many cells as the first.</param>
/// <param name="HasNames">Whether all cells of the first row could be names of columns, known or not.</param>
internal sealed record CsvOutline(CsvDialect Dialect, IReadOnlyList<CsvColumn> Columns, int Rows, int Even, bool HasNames)
{
    /// <summary>
    /// Whether it is certainly a table, whatever the names of the file and its columns. A comma needs at least three columns, because
    /// commas occur in any prose.
    /// </summary>
    public bool IsPlain => Rows >= 2 && Even == Rows && HasNames && (Dialect.Delimiter != (byte)',' || Columns.Count >= 3);

    public IEnumerable<string> Names => Columns.Select(column => column.Name);

    public int Known => Columns.Count(column => column.Role != FieldRole.Other);

    public bool HasPapers => Columns.Any(column => column.Role is FieldRole.Title or FieldRole.Abstract);

    public bool IsEven => Even * 10 >= Rows * 9;

    public bool IsBetterThan(CsvOutline other) =>
        (HasPapers, IsEven, Known, Even, Columns.Count).CompareTo(
            (other.HasPapers, other.IsEven, other.Known, other.Even, other.Columns.Count)
        ) > 0;
}
