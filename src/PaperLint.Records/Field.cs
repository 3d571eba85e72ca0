using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>One value of a record, decoded, and the place in the file that it was decoded from.</summary>
/// <remarks>
/// <see cref="Text"/> may be a view of a pooled buffer: it lives as long as the analysis of its record, and whoever keeps a part
/// of it copies that part. It holds every character of the value; line breaks inside are as the file has them.
/// </remarks>
public sealed class Field
{
    private readonly ReadOnlyMemory<byte> _cell;
    private readonly FieldCodec? _codec;
    private ReadOnlyMemory<char>? _text;
    private string? _hash;
    private CodePointIndex? _codePoints;

    /// <summary>A field whose value is known.</summary>
    public Field(string name, FieldRole role, ReadOnlyMemory<char> text, ByteSpan extent, string? pointer = null)
    {
        Name = name;
        Role = role;
        Extent = extent;
        Pointer = pointer ?? PointerTo(name);
        _text = text;
    }

    /// <summary>A field whose value is decoded when it is first asked for: most fields of most records never are.</summary>
    /// <param name="cell">The bytes at <paramref name="extent"/>.</param>
    public Field(string name, FieldRole role, FieldCodec codec, ReadOnlyMemory<byte> cell, ByteSpan extent, string? pointer = null)
    {
        Name = name;
        Role = role;
        Extent = extent;
        Pointer = pointer ?? PointerTo(name);
        _codec = codec;
        _cell = cell;
    }

    /// <summary>A field without name and text at a byte of the file: a place that no edit can change.</summary>
    internal static Field At(long start) =>
        new("", FieldRole.Other, ReadOnlyMemory<char>.Empty, new ByteSpan(start, 0), pointer: "")
        {
            Map = new OffsetMap.Builder(start).Build(),
        };

    /// <summary>
    /// The name in the file, with the names of what it is nested in: <c>paper.summary</c>, <c>authors[0].name</c>. For formats
    /// without names, the role in lower case. No two fields of a record have the same.
    /// </summary>
    public string Name { get; }

    public FieldRole Role { get; }

    /// <summary>
    /// The name of an earlier field whose key or column is called the same, as in an object that has <c>abstract</c> twice; null for a
    /// first one. The name of this one tells them apart: <c>abstract~2</c>.
    /// </summary>
    public string? Repeats { get; init; }

    /// <summary>Whether programs that read the file lose this value, because a later one has the same key and role.</summary>
    public bool IsOverridden { get; init; }

    // Two threads that come here at once decode the same value twice, which harms nobody.
    public ReadOnlyMemory<char> Text => _text ??= _codec!.Decode(_cell.Span).AsMemory();

    /// <summary>
    /// The <see cref="StableHash"/> of <see cref="Text"/>: as long as it holds, offsets into the text mean what they meant.
    /// </summary>
    public string Hash => _hash ??= StableHash.Of(Text.ToString());

    /// <summary>Counts the code points of <see cref="Text"/>.</summary>
    public CodePointIndex CodePoints => _codePoints ??= new CodePointIndex(Text);

    /// <summary>What <see cref="FieldCodec.MapOf"/> gives, once it was asked for.</summary>
    internal OffsetMap? Map { get; set; }

    /// <summary>The bytes of the whole cell, quotes included: what an edit of this field may change.</summary>
    public ByteSpan Extent { get; }

    /// <summary>Where it stands in its record, as a JSON pointer: <c>/paper/summary</c>.</summary>
    public string Pointer { get; }

    private static string PointerTo(string name) =>
        $"/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
