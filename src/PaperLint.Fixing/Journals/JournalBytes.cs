using System.Text;
using System.Text.Json;

namespace PaperLint.Fixing.Journals;

/// <summary>Bytes in a journal: readable text if they are valid UTF-8, otherwise base64 under a different name.</summary>
internal static class JournalBytes
{
    private const string RawEnding = "Base64";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Write(Utf8JsonWriter json, string name, ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            json.WriteString(name, bytes);
        else
            json.WriteBase64String(name + RawEnding, bytes);
    }

    public static byte[] Read(JsonElement line, string name) =>
        line.TryGetProperty(name, out var text)
            ? Strict.GetBytes(text.GetString()!)
            : line.GetProperty(name + RawEnding).GetBytesFromBase64();
}
