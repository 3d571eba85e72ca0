using System.Text;
using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>
/// The codec of values that are plain UTF-8 in the file. Formats that allow less derive from it and state their objections.
/// </summary>
public class Utf8Codec : SplicingCodec
{
    protected Utf8Codec() { }

    /// <summary>Accepts every value.</summary>
    public static Utf8Codec Instance { get; } = new();

    protected override OffsetMap CreateMap(Record record, Field field) =>
        OffsetMap.Utf8(record.Bytes(field.Extent).Span, field.Extent.Start);

    protected sealed override byte[] Encode(Record record, Field field, string text) => Encoding.UTF8.GetBytes(text);
}
