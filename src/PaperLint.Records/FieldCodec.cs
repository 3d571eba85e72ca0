using System.Diagnostics.CodeAnalysis;
using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>The way between the decoded value of a field and its bytes, in one format.</summary>
public abstract class FieldCodec
{
    /// <summary>Leads from the characters of the value to the bytes of the file.</summary>
    public abstract OffsetMap MapOf(Record record, Field field);

    /// <summary>The bytes that replace a stretch of the value.</summary>
    /// <param name="edit">A place in the field's own text and what stands there afterwards.</param>
    /// <param name="raw">
    /// What to write in place of which bytes. It may reach beyond the stretch where the format asks for it (quotes around a cell),
    /// but never beyond <see cref="Field.Extent"/>.
    /// </param>
    /// <param name="reason">Why the format cannot express the edit: a clause for people, such as "a digest separates paragraphs by blank lines".</param>
    public abstract bool TryEncode(
        Record record,
        Field field,
        TextEdit edit,
        [NotNullWhen(true)] out RawEdit? raw,
        [NotNullWhen(false)] out string? reason);
}
