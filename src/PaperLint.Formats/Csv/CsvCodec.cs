using System.Text;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Csv;

/// <summary>Cells of a table. A cell without quotes gets them only when its new value needs them.</summary>
/// <param name="delimiter">The character between cells.</param>
internal sealed class CsvCodec(byte delimiter) : SplicingCodec
{
    internal byte Delimiter { get; } = delimiter;

    private readonly char[] _special = [(char)delimiter, '\r', '\n'];

    protected override OffsetMap CreateMap(Record record, Field field)
    {
        var cell = record.Bytes(field.Extent).Span;
        if (!CsvCells.IsQuoted(cell))
            return OffsetMap.Utf8(cell, field.Extent.Start);
        var map = new OffsetMap.Builder(field.Extent.Start + 1);
        for (var rest = cell[1..^1]; !rest.IsEmpty; )
        {
            var plain = rest.IndexOf((byte)'"');
            map.AddUtf8(plain < 0 ? rest : rest[..plain]);
            if (plain < 0)
                break;
            map.Add(1, 2);
            rest = rest[(plain + 2)..];
        }

        return map.Build();
    }

    public override string Decode(ReadOnlySpan<byte> cell) => CsvCells.Decode(cell);

    protected override byte[] Encode(Record record, Field field, string text) =>
        Encoding.UTF8.GetBytes(CsvCells.IsQuoted(record.Bytes(field.Extent).Span) ? CsvCells.Doubled(text) : text);

    protected override bool ReadsAlone(Record record, Field field, ReadOnlySpan<byte> written, string text) =>
        CsvCells.IsQuoted(record.Bytes(field.Extent).Span)
            ? CsvCells.Single(written) == text
            : !text.Contains('"', StringComparison.Ordinal)
                && text.AsSpan().IndexOfAny(_special) < 0
                && Encoding.UTF8.GetString(written) == text;

    /// <summary>
    /// A cell without quotes can stay so if the edits keep its first byte, which is not a quote; their texts were checked for characters
    /// that need quotes by <see cref="ReadsAlone"/>.
    /// </summary>
    protected override bool KeepsCell(Record record, Field field, IReadOnlyList<RawEdit> made)
    {
        var cell = record.Bytes(field.Extent).Span;
        return CsvCells.IsQuoted(cell) || (made.Count > 0 && made[0].Span.Start > field.Extent.Start && cell[0] != (byte)'"');
    }

    protected override byte[]? Rewrite(Record record, Field field, string value)
    {
        var cell = record.Bytes(field.Extent).Span;
        if (CsvCells.IsQuoted(cell))
            return null;
        // Almost all programs read a quote inside an unquoted cell literally, but PaperLint does not introduce the first one.
        var needsQuotes =
            value.AsSpan().IndexOfAny(_special) >= 0
            || value.StartsWith('"')
            || (value.Contains('"', StringComparison.Ordinal) && !cell.Contains((byte)'"'));
        return needsQuotes ? CsvCells.Quoted(value) : null;
    }
}
