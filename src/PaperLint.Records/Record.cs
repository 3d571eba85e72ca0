using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>One paper of a document: its fields, its address, and the window of the file that it was read from.</summary>
public sealed class Record
{
    private const int LettersOfAbstract = 64;

    private LineIndex? _lines;
    private RecordKey? _key;
    private string? _titleHash;
    private string? _abstractHash;
    private Dictionary<string, Field>? _named;
    private Field? _whole;

    public required Document Document { get; init; }

    public required RecordAddress Address { get; init; }

    /// <summary>The position of the record in its document, as a JSON pointer, such as <c>/records/17</c>.</summary>
    public required string Pointer { get; init; }

    /// <summary>The bytes of the record, without separators before or after it.</summary>
    public required ByteSpan Extent { get; init; }

    /// <summary>The bytes of the file from <see cref="WindowStart"/> on: the record and whole lines around it.</summary>
    public required ReadOnlyMemory<byte> Window { get; init; }

    /// <summary>The offset of the window in the file.</summary>
    public required long WindowStart { get; init; }

    /// <summary>The line and column of the first byte of the window.</summary>
    public required LinePosition WindowPosition { get; init; }

    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>Decodes and encodes the fields.</summary>
    public required FieldCodec Codec { get; init; }

    /// <summary>What the format knows about the record besides its fields, such as the date of its section.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = EmptyMetadata;

    public Field? Title => WithRole(FieldRole.Title);

    public Field? Abstract => WithRole(FieldRole.Abstract);

    /// <summary>Identifies the record wherever it is; computed on first use.</summary>
    public RecordKey Key => _key ??= RecordKey.Of(this);

    /// <summary>
    /// The <see cref="StableHash"/> of the folded title; empty if the title has no letter or digit. Computed on first use.
    /// </summary>
    public string TitleHash => _titleHash ??= HashOf(Title, int.MaxValue);

    /// <summary>
    /// The <see cref="StableHash"/> of the first 64 letters and digits of the folded abstract; empty if there are none. Computed on first
    /// use.
    /// </summary>
    public string AbstractHash => _abstractHash ??= HashOf(Abstract, LettersOfAbstract);

    /// <summary>The lines of the window; computed on first use.</summary>
    public LineIndex Lines => _lines ??= new LineIndex(Window, WindowStart, WindowPosition);

    /// <summary>
    /// A field without a name or text at the beginning of the record, not contained in <see cref="Fields"/>. Findings about the record as a
    /// whole are reported on it.
    /// </summary>
    public Field Whole => _whole ??= Field.At(Extent.Start);

    private static IReadOnlyDictionary<string, string> EmptyMetadata { get; } = new Dictionary<string, string>();

    /// <summary>The first field with the role whose value programs do not lose to a later field of the same name, or null.</summary>
    public Field? WithRole(FieldRole role)
    {
        foreach (var field in Fields)
        {
            if (field.Role == role && !field.IsOverridden)
                return field;
        }

        return null;
    }

    /// <summary>
    /// The field with a name, <see cref="Whole"/> included, or null. Uses a dictionary, because a record may have thousands of fields and
    /// lookups.
    /// </summary>
    public Field? Named(string name) =>
        (
            _named ??= Fields.Append(Whole).DistinctBy(field => field.Name).ToDictionary(field => field.Name, StringComparer.Ordinal)
        ).GetValueOrDefault(name);

    private static string HashOf(Field? field, int letters) =>
        field is not null && Folded.Of(field.Text.Span, letters) is { Length: > 0 } folded ? StableHash.Of(folded) : "";

    /// <summary>The bytes of a span of the file, which must lie inside the window.</summary>
    public ReadOnlyMemory<byte> Bytes(ByteSpan span) => Window.Slice((int)(span.Start - WindowStart), (int)span.Length);
}
