using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>One value of a record, decoded, with the span of the file that it was decoded from.</summary>
/// <remarks>
/// <see cref="Text"/> may be a view of a pooled buffer that is valid only during the analysis of its record; copy any part that is kept
/// longer. It contains every character of the value, with line breaks as they are in the file.
/// </remarks>
public sealed class Field
{
    private readonly EncodedValue _encoded;
    private ReadOnlyMemory<char>? _text;
    private string? _hash;
    private CodePointIndex? _codePoints;

    /// <summary>A field whose value is already decoded.</summary>
    public Field(string name, FieldRole role, ReadOnlyMemory<char> text, ByteSpan extent, string? pointer = null)
    {
        Name = name;
        Role = role;
        Extent = extent;
        Pointer = pointer ?? PointerTo(name);
        _text = text;
    }

    /// <summary>A field whose value is decoded on first use, because most fields of most records are never read.</summary>
    /// <param name="encoded">What is written at <paramref name="extent"/>.</param>
    public Field(string name, FieldRole role, EncodedValue encoded, ByteSpan extent, string? pointer = null)
    {
        Name = name;
        Role = role;
        Extent = extent;
        Pointer = pointer ?? PointerTo(name);
        _encoded = encoded;
    }

    /// <summary>A field without a name or text at an offset of the file; no edit can change it.</summary>
    internal static Field At(long start) =>
        new("", FieldRole.Other, ReadOnlyMemory<char>.Empty, new ByteSpan(start, 0), pointer: "")
        {
            Map = new OffsetMap.Builder(start).Build(),
        };

    /// <summary>
    /// The name in the file, including the names of what it is nested in: <c>paper.summary</c>, <c>authors[0].name</c>. In formats without
    /// names, the role in lower case. Unique in the record.
    /// </summary>
    public string Name { get; }

    public FieldRole Role { get; }

    /// <summary>
    /// The name of the first field with the same key or column name, as in an object that has <c>abstract</c> twice; null if this is the
    /// first. The name of this one is made unique: <c>abstract~2</c>.
    /// </summary>
    public string? Repeats { get; init; }

    /// <summary>Whether programs that read the file lose this value because a later one has the same key and role.</summary>
    public bool IsOverridden { get; init; }

    // Two threads may get here at once and decode the same value twice, which does no harm.
    public ReadOnlyMemory<char> Text => _text ??= _encoded.Decode().AsMemory();

    /// <summary>The <see cref="StableHash"/> of <see cref="Text"/>: while it is unchanged, offsets into the text remain valid.</summary>
    public string Hash => _hash ??= StableHash.Of(Text.ToString());

    /// <summary>Counts the code points of <see cref="Text"/>.</summary>
    public CodePointIndex CodePoints => _codePoints ??= new CodePointIndex(Text);

    /// <summary>The cached result of <see cref="FieldCodec.MapOf"/>.</summary>
    internal OffsetMap? Map { get; set; }

    /// <summary>The bytes of the whole cell, quotes included: what an edit of this field may change.</summary>
    public ByteSpan Extent { get; }

    /// <summary>Its position in the record, as a JSON pointer: <c>/paper/summary</c>.</summary>
    public string Pointer { get; }

    private static string PointerTo(string name) =>
        $"/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
