using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Text.Binary;

namespace PaperLint.Linting.Caching;

/// <summary>
/// Names the result of a document so that it is found without reading all of it: by the settings, the path, the format, the length, and the
/// beginning and end of the file. Whether the rest is the same is found out only if there is a result.
/// </summary>
internal static class DocumentProbe
{
    private const int Sample = 1 << 14;

    /// <param name="settings">Identifies the settings of the document and the program.</param>
    /// <param name="raw">The document, which can seek.</param>
    public static byte[] NameOf(ReadOnlySpan<byte> settings, OpenableDocument document, Stream raw)
    {
        var writer = new ValueWriter();
        writer.WriteRaw(settings);
        writer.Write(document.Document.Path);
        writer.Write(document.Document.Format);
        writer.WriteAll([.. document.Layers.Select(layer => layer.Name)]);
        writer.Write(raw.Length);
        writer.Write(SampleAt(raw, 0));
        writer.Write(SampleAt(raw, Math.Max(0, raw.Length - Sample)));
        return Sha256.Of(writer.Written);
    }

    private static ReadOnlySpan<byte> SampleAt(Stream raw, long position)
    {
        raw.Position = position;
        var sample = new byte[Sample];
        return sample.AsSpan(0, raw.ReadAtLeast(sample, Sample, throwOnEndOfStream: false));
    }
}
