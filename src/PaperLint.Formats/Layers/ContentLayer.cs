namespace PaperLint.Formats.Layers;

/// <summary>A layer between the bytes of a file and the UTF-8 text that formats read: compression, or another encoding.</summary>
/// <remarks>All positions in a document refer to the text without its layers, and so do all byte offsets and lengths.</remarks>
/// <example>
/// <code>
/// var layers = ContentLayer.Of(head, () => File.OpenRead(path));      // gzip, then UTF-16
/// using var text = ContentLayer.Read(File.OpenRead(path), layers);
/// </code>
/// </example>
public abstract class ContentLayer
{
    /// <summary>The number of bytes at the beginning of a file that identify its outermost layer.</summary>
    public const int BeginningLength = 4;

    private static readonly ContentLayer[] Known = [GzipLayer.Instance, Utf16Layer.LittleEndian, Utf16Layer.BigEndian];

    /// <summary>The name for people: "gzip", "UTF-16".</summary>
    public abstract string Name { get; }

    /// <summary>The file extension that only denotes this layer, with the dot; null if there is none.</summary>
    public virtual string? Extension => null;

    /// <summary>Whether writing a text that was read gives exactly the original bytes.</summary>
    public virtual bool GivesSameBytes => true;

    /// <summary>Creates a stream that removes the layer.</summary>
    /// <param name="stream">Closed when the result is closed.</param>
    /// <returns>A stream to read from; it throws <see cref="InvalidDataException"/> if the layer is broken or cut off.</returns>
    public abstract Stream Read(Stream stream);

    /// <summary>Creates a stream that adds the layer.</summary>
    /// <param name="stream">Left open; everything has been written once the result is closed.</param>
    /// <returns>A stream to write to.</returns>
    public abstract Stream Write(Stream stream);

    /// <summary>The layers of a file, outermost first.</summary>
    /// <param name="beginning">The first <see cref="BeginningLength"/> bytes of the file, or all of it if it is shorter.</param>
    /// <param name="open">Opens the file from its beginning; called once for each layer.</param>
    public static IReadOnlyList<ContentLayer> Of(ReadOnlySpan<byte> beginning, Func<Stream> open)
    {
        var layers = new List<ContentLayer>();
        while (Outermost(beginning) is { } layer && !layers.Contains(layer))
        {
            layers.Add(layer);
            using var stream = Read(open(), layers);
            var head = new byte[BeginningLength];
            beginning = head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        }

        return layers;
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{byte}, Func{Stream})"/>
    public static IReadOnlyList<ContentLayer> Of(Func<Stream> open)
    {
        var head = new byte[BeginningLength];
        using var stream = open();
        return Of(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)), open);
    }

    /// <summary>Reads a file without its layers.</summary>
    public static Stream Read(Stream stream, IReadOnlyList<ContentLayer> layers)
    {
        foreach (var layer in layers)
            stream = layer.Read(stream);
        return stream;
    }

    /// <summary>Writes a text as a file with layers.</summary>
    /// <param name="stream">Left open; everything has been written once the result is closed.</param>
    public static Stream Write(Stream stream, IReadOnlyList<ContentLayer> layers) => new LayeredWriteStream(stream, layers);

    /// <summary>The name that a file would have without its layers: <c>papers.jsonl</c> for <c>papers.jsonl.gz</c>.</summary>
    public static string WithoutExtension(string path)
    {
        foreach (var layer in Known)
        {
            if (layer.Extension is { } extension && path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return path[..^extension.Length];
        }

        return path;
    }

    protected abstract bool Begins(ReadOnlySpan<byte> beginning);

    /// <summary>The outermost layer of a file with this beginning; null if there is none.</summary>
    public static ContentLayer? Outermost(ReadOnlySpan<byte> beginning)
    {
        foreach (var layer in Known)
        {
            if (layer.Begins(beginning))
                return layer;
        }

        return null;
    }
}
