using System.Globalization;
using PaperLint.Engine.Spilling;
using PaperLint.Records;

namespace PaperLint.Engine.Mending;

/// <summary>Enough of a record to see that another reading gives the same, in a few bytes.</summary>
internal readonly record struct RecordPrint(long Row, ulong Content)
{
    public static RecordPrint Of(Record record) => new(
        record.Address.Row,
        ulong.Parse(
            StableHash.Of(
            [
                .. record.Fields.SelectMany(field => new[] { field.Name, field.Role.ToString(), field.Text.ToString() }),
                .. record.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value }),
            ]),
            NumberStyles.HexNumber,
            CultureInfo.InvariantCulture));
}

/// <summary>Nine to eighteen bytes for each.</summary>
internal sealed class RecordPrintFormat : SpillFormat<RecordPrint>
{
    public override void Write(SpillWriter writer, RecordPrint item)
    {
        writer.Write(item.Row);
        writer.WriteHash(item.Content);
    }

    public override RecordPrint Read(SpillReader reader) => new(reader.ReadLong(), reader.ReadHash());
}
