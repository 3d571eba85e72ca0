using System.Globalization;
using PaperLint.Records;
using PaperLint.Text.Binary;

namespace PaperLint.Fixing.Planning;

/// <summary>Enough of a record to see that another reading gives the same, in a few bytes.</summary>
internal readonly record struct RecordPrint(long Row, ulong Content)
{
    public static RecordPrint Of(Record record) =>
        new(
            record.Address.Row,
            ulong.Parse(
                StableHash.Of([
                    .. record.Fields.SelectMany(field => new[] { field.Name, field.Role.ToString(), field.Text.ToString() }),
                    .. record.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value }),
                ]),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture
            )
        );
}

/// <summary>Nine to eighteen bytes for each.</summary>
internal sealed class RecordPrintFormat : ValueFormat<RecordPrint>
{
    public override void Write(ValueWriter writer, RecordPrint item)
    {
        writer.Write(item.Row);
        writer.WriteHash(item.Content);
    }

    public override RecordPrint Read(ValueReader reader) => new(reader.ReadLong(), reader.ReadHash());
}
