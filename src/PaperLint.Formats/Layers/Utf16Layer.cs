namespace PaperLint.Formats.Layers;

/// <summary>
/// UTF-16 with a byte-order mark. A lone surrogate becomes the three bytes that UTF-8 would use for it if that were allowed. They are
/// invalid UTF-8, so rules find them; and no other text has the same bytes, so they can be written back unchanged.
/// </summary>
public sealed class Utf16Layer : ContentLayer
{
    private readonly bool _isBigEndian;

    private Utf16Layer(bool isBigEndian) => _isBigEndian = isBigEndian;

    public static Utf16Layer LittleEndian { get; } = new(isBigEndian: false);

    public static Utf16Layer BigEndian { get; } = new(isBigEndian: true);

    public override string Name => _isBigEndian ? "UTF-16, big-endian" : "UTF-16";

    public override Stream Read(Stream stream) => new Utf16ReadStream(stream, _isBigEndian);

    public override Stream Write(Stream stream) => new Utf16WriteStream(stream, _isBigEndian);

    /// <summary>A UTF-16 byte-order mark followed by a NUL is UTF-32, which is not used in practice.</summary>
    protected override bool Begins(ReadOnlySpan<byte> beginning) =>
        beginning switch
        {
            [0xFF, 0xFE, 0, 0] => false,
            [0xFF, 0xFE, ..] => !_isBigEndian,
            [0xFE, 0xFF, ..] => _isBigEndian,
            _ => false,
        };
}
