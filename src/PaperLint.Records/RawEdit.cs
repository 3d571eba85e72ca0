using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>Replaces bytes of a file.</summary>
/// <param name="Span">The bytes to replace.</param>
/// <param name="NewBytes">The bytes that replace them, encoded as the format requires.</param>
public sealed record RawEdit(ByteSpan Span, ReadOnlyMemory<byte> NewBytes);
