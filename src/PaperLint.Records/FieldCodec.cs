using System.Diagnostics.CodeAnalysis;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>Converts between the decoded value of a field and its bytes, for one format.</summary>
public abstract class FieldCodec
{
    /// <summary>Maps the characters of the value to the bytes of the file; created on first use.</summary>
    public OffsetMap MapOf(Record record, Field field) => field.Map ??= CreateMap(record, field);

    protected abstract OffsetMap CreateMap(Record record, Field field);

    /// <summary>Decodes the bytes of a cell; without quotes and escapes, they are plain UTF-8.</summary>
    public virtual string Decode(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell);

    /// <summary>Encodes one edit of the value as an edit of the file.</summary>
    /// <param name="edit">An edit of the field's own text.</param>
    /// <param name="raw">
    /// The bytes to replace and their replacement. May reach beyond the edited span if the format requires it (quotes around a cell), but
    /// never beyond <see cref="Field.Extent"/>.
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

    /// <summary>Encodes all edits of a field at once.</summary>
    /// <param name="edits">Edits of the field's own text, no two in conflict.</param>
    /// <param name="raw">
    /// In order and disjoint; as many as <paramref name="edits"/>, or fewer if the format must rewrite a larger stretch.
    /// </param>
    /// <param name="reason">Why the format cannot express them together, even if it could express each alone.</param>
    /// <remarks>Encodes the edits one by one, which is correct if no edit changes how another must be written.</remarks>
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

    /// <summary>Encodes a new value of a field, whether or not the record has the field.</summary>
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

    /// <summary>Encodes a field that the record lacks; refused unless the format knows where such a field belongs.</summary>
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
