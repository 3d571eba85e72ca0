using System.Text;
using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>
/// The codec of values that stand in their file as they are, in UTF-8. Formats that allow less inherit from it and say what they
/// object to.
/// </summary>
public class Utf8Codec : SplicingCodec
{
    protected Utf8Codec() { }

    /// <summary>Writes everything.</summary>
    public static Utf8Codec Instance { get; } = new();

    protected override OffsetMap CreateMap(Record record, Field field) =>
        OffsetMap.Utf8(record.Bytes(field.Extent).Span, field.Extent.Start);

    protected sealed override byte[] Encode(Record record, Field field, string text) => Encoding.UTF8.GetBytes(text);
}
