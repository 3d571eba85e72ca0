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

    /// <summary>Where the record stands in its document, as a JSON pointer, such as <c>/records/17</c>.</summary>
    public required string Pointer { get; init; }

    /// <summary>The bytes of the record, without the separator before or after it.</summary>
    public required ByteSpan Extent { get; init; }

    /// <summary>The bytes of the file from <see cref="WindowStart"/> on; they hold the record and whole lines around it.</summary>
    public required ReadOnlyMemory<byte> Window { get; init; }

    /// <summary>Where in the file the window begins.</summary>
    public required long WindowStart { get; init; }

    /// <summary>The line and column at which the window begins.</summary>
    public required LinePosition WindowPosition { get; init; }

    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>What decodes and encodes the fields.</summary>
    public required FieldCodec Codec { get; init; }

    /// <summary>What the format says of the record outside of its fields, such as the date of its section.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = EmptyMetadata;

    public Field? Title => WithRole(FieldRole.Title);

    public Field? Abstract => WithRole(FieldRole.Abstract);

    /// <summary>What identifies the record whatever its place; computed when first asked for.</summary>
    public RecordKey Key => _key ??= RecordKey.Of(this);

    /// <summary>
    /// The <see cref="StableHash"/> of the folded title; empty where that has no letter or digit. Computed when first asked for.
    /// </summary>
    public string TitleHash => _titleHash ??= HashOf(Title, int.MaxValue);

    /// <summary>
    /// The <see cref="StableHash"/> of the first 64 letters and digits of the folded abstract; empty where there are none. Computed when
    /// first asked for.
    /// </summary>
    public string AbstractHash => _abstractHash ??= HashOf(Abstract, LettersOfAbstract);

    /// <summary>The lines of the window; computed when first asked for.</summary>
    public LineIndex Lines => _lines ??= new LineIndex(Window, WindowStart, WindowPosition);

    /// <summary>
    /// A field without name and text at the beginning of the record, which is none of <see cref="Fields"/>: the place of what is true of
    /// the record where no field of it has anything to point at.
    /// </summary>
    public Field Whole => _whole ??= Field.At(Extent.Start);

    private static IReadOnlyDictionary<string, string> EmptyMetadata { get; } = new Dictionary<string, string>();

    /// <summary>The first field with the role that programs do not lose to another of its name, or null.</summary>
    public Field? WithRole(FieldRole role)
    {
        foreach (var field in Fields)
        {
            if (field.Role == role && !field.IsOverridden)
                return field;
        }

        return null;
    }

    /// <summary>The field with a name, <see cref="Whole"/> included, or null; there may be thousands of both who ask and fields.</summary>
    public Field? Named(string name) =>
        (
            _named ??= Fields.Append(Whole).DistinctBy(field => field.Name).ToDictionary(field => field.Name, StringComparer.Ordinal)
        ).GetValueOrDefault(name);

    private static string HashOf(Field? field, int letters) =>
        field is not null && Folded.Of(field.Text.Span, letters) is { Length: > 0 } folded ? StableHash.Of(folded) : "";

    /// <summary>The same record with a window of its own: one that is kept for long must not keep those beside it in memory.</summary>
    public Record Detached() =>
        new()
        {
            Document = Document,
            Address = Address,
            Pointer = Pointer,
            Extent = Extent,
            Window = Window.ToArray(),
            WindowStart = WindowStart,
            WindowPosition = WindowPosition,
            Fields = Fields,
            Codec = Codec,
            Metadata = Metadata,
        };

    /// <summary>Bytes of the file that lie inside the window.</summary>
    public ReadOnlyMemory<byte> Bytes(ByteSpan span) => Window.Slice((int)(span.Start - WindowStart), (int)span.Length);
}
