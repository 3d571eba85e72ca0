using PaperLint.Text;

namespace PaperLint.Findings;

/// <summary>A change to one field of a record, in terms of the file.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Text">The change to the decoded value as it is in the file, including any earlier fixes that it builds on.</param>
/// <param name="Bytes">The bytes of the file that it replaces.</param>
/// <param name="Lines">The lines and columns of these bytes, 0-based.</param>
/// <param name="NewRaw">The text that replaces them, encoded as the format requires.</param>
public sealed record FieldEdit(string Field, TextEdit Text, ByteSpan Bytes, LineSpan Lines, string NewRaw);
