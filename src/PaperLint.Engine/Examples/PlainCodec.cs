using System.Diagnostics.CodeAnalysis;
using System.Text;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Engine.Examples;

/// <summary>The codec of a value that is its file: UTF-8 and nothing around it.</summary>
internal sealed class PlainCodec : FieldCodec
{
    public static PlainCodec Instance { get; } = new();

    public override OffsetMap MapOf(Record record, Field field) => OffsetMap.Utf8(record.Bytes(field.Extent).Span, field.Extent.Start);

    public override bool TryEncode(
        Record record,
        Field field,
        TextEdit edit,
        [NotNullWhen(true)] out RawEdit? raw,
        [NotNullWhen(false)] out string? reason)
    {
        raw = new RawEdit(MapOf(record, field).ToBytes(edit.Span), Encoding.UTF8.GetBytes(edit.NewText));
        reason = null;
        return true;
    }
}
