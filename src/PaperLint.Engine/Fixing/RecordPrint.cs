using PaperLint.Records;

namespace PaperLint.Engine.Fixing;

/// <summary>Enough of a record to see that another reading gives the same, in a few bytes.</summary>
internal readonly record struct RecordPrint(long Row, string Content)
{
    public static RecordPrint Of(Record record) => new(
        record.Address.Row,
        StableHash.Of(
        [
            .. record.Fields.SelectMany(field => new[] { field.Name, field.Role.ToString(), field.Text.ToString() }),
            .. record.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value }),
        ]));
}
