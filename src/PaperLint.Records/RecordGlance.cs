namespace PaperLint.Records;

/// <summary>
/// A record as far as a first look needs it: the texts of its fields, decoded into memory that the next record of the reader overwrites. In
/// most records of most files there is nothing to report, so that nothing else of them is ever made.
/// </summary>
/// <example>
/// <code>
/// while (reader.TryGlance(out var glance))
/// {
///     if (glance.TextWith(FieldRole.Title).Contains('\\'))
///         Examine(glance.Whole());
/// }
/// </code>
/// </example>
public abstract class RecordGlance
{
    public abstract Document Document { get; }

    public abstract RecordAddress Address { get; }

    /// <inheritdoc cref="Record.Metadata"/>
    public abstract IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The number of fields.</summary>
    public abstract int Count { get; }

    /// <inheritdoc cref="Field.Name"/>
    /// <param name="field">The number of the field, 0-based, in the order of the record.</param>
    public abstract string NameOf(int field);

    /// <inheritdoc cref="Field.Role"/>
    /// <inheritdoc cref="NameOf" path="/param"/>
    public abstract FieldRole RoleOf(int field);

    /// <summary>The text, valid until the next record is read.</summary>
    /// <inheritdoc cref="NameOf" path="/param"/>
    public abstract ReadOnlySpan<char> TextOf(int field);

    /// <summary>Whether some fields have the same name in the file.</summary>
    public abstract bool HasRepeatedNames { get; }

    /// <inheritdoc cref="Field.IsOverridden"/>
    /// <inheritdoc cref="NameOf" path="/param"/>
    protected virtual bool IsOverridden(int field) => false;

    /// <summary>The record with everything that is known of it, which stays valid.</summary>
    public abstract Record Whole();

    /// <summary>The number of the field that <see cref="Record.WithRole"/> gives; -1 if there is none.</summary>
    public int IndexOf(FieldRole role)
    {
        for (var field = 0; field < Count; field++)
        {
            if (RoleOf(field) == role && !IsOverridden(field))
                return field;
        }

        return -1;
    }

    /// <summary>The text of the field that <see cref="Record.WithRole"/> gives; empty if there is none.</summary>
    public ReadOnlySpan<char> TextWith(FieldRole role) => IndexOf(role) is >= 0 and var field ? TextOf(field) : default;

    /// <summary>A record that has been read already.</summary>
    public static RecordGlance Of(Record record) => new Known(record);

    private sealed class Known(Record record) : RecordGlance
    {
        public override Document Document => record.Document;

        public override RecordAddress Address => record.Address;

        public override IReadOnlyDictionary<string, string> Metadata => record.Metadata;

        public override int Count => record.Fields.Count;

        public override string NameOf(int field) => record.Fields[field].Name;

        public override FieldRole RoleOf(int field) => record.Fields[field].Role;

        public override ReadOnlySpan<char> TextOf(int field) => record.Fields[field].Text.Span;

        public override bool HasRepeatedNames => record.Fields.Any(static one => one.Repeats is not null);

        protected override bool IsOverridden(int field) => record.Fields[field].IsOverridden;

        public override Record Whole() => record;
    }
}
