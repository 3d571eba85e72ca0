using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>Replaces bytes of a file.</summary>
/// <param name="Span">The bytes to replace.</param>
/// <param name="NewBytes">What stands there afterwards, encoded as the format wants it.</param>
public sealed record RawEdit(ByteSpan Span, ReadOnlyMemory<byte> NewBytes);
