using System.Collections.Frozen;
using System.Text;

namespace PaperLint.Analyzers.Encodings.Misread;

/// <summary>An encoding of one byte a character in which UTF-8 is read by mistake.</summary>
internal sealed class ByteEncoding
{
    private const int FirstHigh = 0x80;

    private readonly FrozenDictionary<char, byte> _bytes;

    private ByteEncoding(string name, int codePage, bool hasControls = false)
    {
        Name = name;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var bytes = new Dictionary<char, byte>();
        for (int value = FirstHigh; value <= byte.MaxValue; value++)
            bytes.TryAdd(encoding.GetString([(byte)value])[0], (byte)value);
        for (var control = '\u0080'; hasControls && control < '\u00A0'; control++)
            bytes.TryAdd(control, (byte)control);
        bytes.Remove('\uFFFD');
        _bytes = bytes.ToFrozenDictionary();
    }

    /// <summary>
    /// The most frequent ones first. What Windows-1252 leaves out are controls in Latin-1, which many programs call by the same name.
    /// </summary>
    public static IReadOnlyList<ByteEncoding> All { get; } =
    [
        new("windows-1252", 1252, hasControls: true),
        new("macintosh", 10000),
        new("windows-1250", 1250),
        new("windows-1251", 1251),
        new("windows-1254", 1254),
        new("windows-1257", 1257),
        new("windows-1253", 1253),
        new("iso-8859-2", 28592),
        new("ibm437", 437),
    ];

    /// <summary>As IANA registered it.</summary>
    public string Name { get; }

    /// <summary>The characters of all bytes above ASCII, with their bytes.</summary>
    public IEnumerable<KeyValuePair<char, byte>> Bytes => _bytes;

    /// <param name="code">0x80 or more.</param>
    /// <returns>False if no byte above ASCII is read as the character.</returns>
    public bool TryByte(char character, out byte code) => _bytes.TryGetValue(character, out code);
}
