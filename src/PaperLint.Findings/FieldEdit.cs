using PaperLint.Text;

namespace PaperLint.Findings;

/// <summary>A change to one field of a record, in the file's own terms.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Text">The change in the decoded value as the file has it, net of all earlier fixes it stands on.</param>
/// <param name="Bytes">The bytes of the file that it replaces.</param>
/// <param name="Start">Where they begin, 0-based.</param>
/// <param name="End">The first position after them, 0-based.</param>
/// <param name="NewRaw">What stands there afterwards, encoded as the format wants it.</param>
public sealed record FieldEdit(string Field, TextEdit Text, ByteSpan Bytes, LinePosition Start, LinePosition End, string NewRaw);
