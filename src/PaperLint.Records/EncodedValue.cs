namespace PaperLint.Records;

/// <summary>The value of a field as it is written in the file.</summary>
/// <param name="Codec">Decodes it.</param>
/// <param name="Cell">The bytes of the whole cell, quotes included.</param>
public readonly record struct EncodedValue(FieldCodec Codec, ReadOnlyMemory<byte> Cell)
{
    public string Decode() => Codec.Decode(Cell.Span);
}
