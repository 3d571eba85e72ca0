using System.IO.Compression;
using System.Text.Json;

namespace PaperLint.Yardsticks;

/// <summary>
/// The least that a .NET program must do with a file of papers: read each record on one thread and take its title and abstract as strings.
/// </summary>
/// <remarks>It does nothing with them, and it trusts the file: no offsets, no checks, no other fields.</remarks>
internal static class ReadingLoop
{
    private const int FirstBuffer = 1 << 18;

    public static long CharactersIn(string file)
    {
        using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(source, CompressionMode.Decompress) : source;
        var buffer = new byte[FirstBuffer];
        var (characters, kept) = (0L, 0);
        while (true)
        {
            if (kept == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            var text = buffer.AsSpan(0, kept + read);
            while (text.IndexOf((byte)'\n') is >= 0 and var end)
            {
                characters += CharactersIn(text[..end]);
                text = text[(end + 1)..];
            }

            if (read == 0)
                return characters + CharactersIn(text);
            text.CopyTo(buffer);
            kept = text.Length;
        }
    }

    private static long CharactersIn(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
            return 0;
        long characters = 0;
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            var isWanted = reader.ValueTextEquals("title"u8) || reader.ValueTextEquals("abstract"u8);
            reader.Read();
            if (isWanted && reader.TokenType == JsonTokenType.String)
                characters += reader.GetString()!.Length;
        }

        return characters;
    }
}
