using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>A record as one stage of the cascade sees it.</summary>
public sealed class RecordView
{
    private HashSet<FieldView>? _fieldSet;
    private FieldView? _whole;

    internal RecordView(Record record, Profile profile, IReadOnlyList<FieldView> fields)
    {
        Record = record;
        Profile = profile;
        Fields = fields;
    }

    public Record Record { get; }

    public Profile Profile { get; }

    public IReadOnlyList<FieldView> Fields { get; }

    /// <inheritdoc cref="Record.Whole"/>
    public FieldView Whole => _whole ??= new FieldView(Record.Whole);

    /// <summary>
    /// Whether a field is <see cref="Whole"/> or one of <see cref="Fields"/>; uses a set, because there may be thousands.
    /// </summary>
    internal bool Has(FieldView field) => field == _whole || (_fieldSet ??= [.. Fields]).Contains(field);

    public FieldView? Title => WithRole(FieldRole.Title);

    public FieldView? Abstract => WithRole(FieldRole.Abstract);

    /// <summary>A view of a record as it is in the file, before any stage.</summary>
    /// <param name="withOther">Whether to include fields without a role, which most rules ignore.</param>
    public static RecordView Of(Record record, Profile profile, bool withOther = false)
    {
        var fields = new List<FieldView>(record.Fields.Count);
        foreach (var field in record.Fields)
        {
            if (withOther || field.Role != FieldRole.Other)
                fields.Add(new FieldView(field));
        }

        return new RecordView(record, profile, fields);
    }

    /// <summary>The bytes of the file that a span was decoded from.</summary>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    /// <param name="place">A span of the field's text as this stage sees it.</param>
    public ByteSpan BytesAt(FieldView field, TextSpan place) => Record.Codec.MapOf(Record, field.Field).ToBytes(field.ToOriginal(place));

    /// <inheritdoc cref="Record.WithRole"/>
    public FieldView? WithRole(FieldRole role)
    {
        foreach (var field in Fields)
        {
            if (field.Role == role && !field.Field.IsOverridden)
                return field;
        }

        return null;
    }
}
