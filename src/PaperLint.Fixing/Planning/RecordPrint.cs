using System.Globalization;
using PaperLint.Records;
using PaperLint.Text.Binary;

namespace PaperLint.Fixing.Planning;

/// <summary>A few bytes that show whether a record reads the same again.</summary>
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

/// <summary>Nine to eighteen bytes each.</summary>
internal sealed class RecordPrintFormat : ValueFormat<RecordPrint>
{
    public override void Write(ValueWriter writer, RecordPrint item)
    {
        writer.Write(item.Row);
        writer.WriteHash(item.Content);
    }

    public override RecordPrint Read(ValueReader reader) => new(reader.ReadLong(), reader.ReadHash());
}
