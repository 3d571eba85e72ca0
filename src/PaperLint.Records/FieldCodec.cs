using System.Diagnostics.CodeAnalysis;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>The way between the decoded value of a field and its bytes, in one format.</summary>
public abstract class FieldCodec
{
    /// <summary>Leads from the characters of the value to the bytes of the file; made when first asked for.</summary>
    public OffsetMap MapOf(Record record, Field field) => field.Map ??= CreateMap(record, field);

    protected abstract OffsetMap CreateMap(Record record, Field field);

    /// <summary>The value that a cell of these bytes has; without quotes and escapes, UTF-8 as it stands.</summary>
    public virtual string Decode(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell);

    /// <summary>The bytes that replace a stretch of the value.</summary>
    /// <param name="edit">A place in the field's own text and what stands there afterwards.</param>
    /// <param name="raw">
    /// What to write in place of which bytes. It may reach beyond the stretch where the format asks for it (quotes around a cell),
    /// but never beyond <see cref="Field.Extent"/>.
    /// </param>
    /// <param name="reason">
    /// Why the format cannot express the edit: a clause for people, such as "a digest separates paragraphs by blank lines".
    /// </param>
    public abstract bool TryEncode(
        Record record,
        Field field,
        TextEdit edit,
        [NotNullWhen(true)] out RawEdit? raw,
        [NotNullWhen(false)] out string? reason
    );

    /// <summary>The bytes that make all edits of a field at once.</summary>
    /// <param name="edits">Places in the field's own text, none in conflict with another.</param>
    /// <param name="raw">
    /// In order and disjoint; as many as <paramref name="edits"/>, or fewer where the format must write a larger stretch anew.
    /// </param>
    /// <param name="reason">Why the format cannot express them together, which it may although it could express each alone.</param>
    /// <remarks>Asks for one after the other, which is right where no edit changes how another one must be written.</remarks>
    public virtual bool TryEncode(
        Record record,
        Field field,
        IReadOnlyList<TextEdit> edits,
        [NotNullWhen(true)] out IReadOnlyList<RawEdit>? raw,
        [NotNullWhen(false)] out string? reason
    )
    {
        var all = new List<RawEdit>(edits.Count);
        foreach (var edit in edits.OrderBy(edit => edit.Span))
        {
            if (!TryEncode(record, field, edit, out var one, out reason))
            {
                raw = null;
                return false;
            }

            all.Add(one);
        }

        (raw, reason) = (all, null);
        return true;
    }

    /// <summary>The bytes that give a field a value, whether the record has the field or not.</summary>
    /// <param name="role">What the field is for.</param>
    /// <param name="value">The whole value.</param>
    /// <param name="reason">Why the format cannot express it: a clause for people.</param>
    public bool TrySet(
        Record record,
        FieldRole role,
        string value,
        [NotNullWhen(true)] out RawEdit? raw,
        [NotNullWhen(false)] out string? reason
    ) =>
        record.WithRole(role) is { } field
            ? TryEncode(record, field, new TextEdit(new TextSpan(0, field.Text.Length), value), out raw, out reason)
            : TryAdd(record, role, value, out raw, out reason);

    /// <summary>The bytes that add a field that the record lacks; refused unless a format knows where it would stand.</summary>
    protected virtual bool TryAdd(
        Record record,
        FieldRole role,
        string value,
        [NotNullWhen(true)] out RawEdit? raw,
        [NotNullWhen(false)] out string? reason
    )
    {
        (raw, reason) = (null, $"this format cannot hold a new {role.ToString().ToLowerInvariant()}");
        return false;
    }
}
