using System.IO.Compression;

namespace PaperLint.Formats.Layers;

/// <summary>Compression with gzip (RFC 1952), with any number of members.</summary>
public sealed class GzipLayer : ContentLayer
{
    private GzipLayer() { }

    public static GzipLayer Instance { get; } = new();

    public override string Name => "gzip";

    public override string Extension => ".gz";

    /// <remarks>Every tool, and every version of a tool, compresses differently.</remarks>
    public override bool GivesSameBytes => false;

    public override Stream Read(Stream stream) => new GzipReadStream(stream);

    /// <summary>The header contains neither file name nor time, so the same text gives the same bytes.</summary>
    public override Stream Write(Stream stream) => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);

    protected override bool Begins(ReadOnlySpan<byte> beginning) => beginning.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
}
