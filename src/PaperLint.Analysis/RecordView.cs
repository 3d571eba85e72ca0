using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>A record as one stage of the cascade sees it.</summary>
public sealed class RecordView
{
    private readonly FieldView[] _fields;
    private HashSet<FieldView>? _fieldSet;
    private FieldView? _whole;

    internal RecordView(Record record, Profile profile, FieldView[] fields)
    {
        Record = record;
        Profile = profile;
        _fields = fields;
    }

    public Record Record { get; }

    public Profile Profile { get; }

    public IReadOnlyList<FieldView> Fields => _fields;

    /// <summary>The same as <see cref="Fields"/>, for <see cref="RecordAnalyzer.MayReport"/>.</summary>
    internal ReadOnlySpan<FieldText> Texts => _fields;

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
        var count = 0;
        for (var i = 0; i < record.Fields.Count; i++)
            count += IsIncluded(record.Fields[i]) ? 1 : 0;
        var fields = new FieldView[count];
        for (int i = 0, next = 0; next < count; i++)
        {
            if (IsIncluded(record.Fields[i]))
                fields[next++] = new FieldView(record.Fields[i]);
        }

        return new RecordView(record, profile, fields);

        bool IsIncluded(Field field) => withOther || field.Role != FieldRole.Other;
    }

    /// <summary>The bytes of the file that a span was decoded from.</summary>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    /// <param name="place">A span of the field's text as this stage sees it.</param>
    public ByteSpan BytesAt(FieldView field, TextSpan place) => Record.Codec.MapOf(Record, field.Field).ToBytes(field.ToOriginal(place));

    /// <inheritdoc cref="Record.WithRole"/>
    public FieldView? WithRole(FieldRole role)
    {
        foreach (var field in _fields)
        {
            if (field.Role == role && !field.Field.IsOverridden)
                return field;
        }

        return null;
    }
}
