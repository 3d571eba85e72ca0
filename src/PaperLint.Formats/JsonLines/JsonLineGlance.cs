using System.Runtime.InteropServices;
using PaperLint.Formats.Json;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.JsonLines;

/// <summary>
/// The line that a reader read last. One instance serves all lines: texts are decoded on first use, into memory that is reused.
/// </summary>
/// <param name="parser">Knows the values of the line.</param>
internal sealed class JsonLineGlance(Document document, JsonRecordParser parser) : RecordGlance
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Where the decoded texts are, by field; a negative length if a text is not decoded.</summary>
    private readonly List<TextSpan?> _texts = [];
    private char[] _characters = [];
    private int _used;
    private FieldRole[]? _roles;
    private ReadOnlyMemory<byte> _line;
    private ReadOnlyMemory<byte> _text;
    private ByteSpan _extent;
    private long _windowStart;
    private LinePosition _position;
    private long _row;

    public override Document Document => document;

    public override RecordAddress Address => new(document.Path, _row);

    public override IReadOnlyDictionary<string, string> Metadata => None;

    public override int Count => _texts.Count;

    /// <summary>Turns to the line that the parser has scanned.</summary>
    /// <param name="line">The line with its line break.</param>
    /// <param name="text">The line from its object on, without the line break.</param>
    /// <param name="extent">Where the object is in the file.</param>
    /// <param name="windowStart">The offset of the line in the file.</param>
    /// <param name="position">The position of the line in the file.</param>
    public void Begin(
        long row,
        ReadOnlyMemory<byte> line,
        ReadOnlyMemory<byte> text,
        ByteSpan extent,
        long windowStart,
        LinePosition position
    )
    {
        (_row, _line, _text, _extent, _windowStart, _position) = (row, line, text, extent, windowStart, position);
        CollectionsMarshal.SetCount(_texts, parser.Leaves.Length);
        CollectionsMarshal.AsSpan(_texts).Clear();
        _roles = null;
        _used = 0;
    }

    public override string NameOf(int field) => parser.Leaves[field].Node.Name;

    public override FieldRole RoleOf(int field) => (_roles ??= parser.Roles())[field];

    public override ReadOnlySpan<char> TextOf(int field)
    {
        var place = _texts[field] ??= Decode(field);
        return place.Of(_characters);
    }

    /// <summary>The reader gives a record with repeated names as a whole.</summary>
    public override bool HasRepeatedNames => false;

    public override Record Whole() =>
        new()
        {
            Document = document,
            Address = Address,
            Pointer = PointerOf(_row),
            Extent = _extent,
            Window = _line,
            WindowStart = _windowStart,
            WindowPosition = _position,
            Fields = parser.Fields(_text, _extent.Start),
            Codec = JsonCodec.Instance,
        };

    /// <summary>The pointer to a record.</summary>
    public static string PointerOf(long row) => $"/{row}";

    private TextSpan Decode(int field)
    {
        // No byte decodes to more than one character, so that texts that were given out never move.
        if (_characters.Length < _text.Length)
            _characters = new char[Math.Max(_text.Length, 2 * _characters.Length)];
        var (_, start, end) = parser.Leaves[field];
        var length = JsonCodec.Decode(_text.Span[start..end], _characters.AsSpan(_used));
        var place = new TextSpan(_used, length);
        _used += length;
        return place;
    }
}
