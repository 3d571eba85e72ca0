using System.Text;
using System.Text.Json;

namespace PaperLint.Sources;

/// <summary>
/// Checks whether a text is JSON from its first byte to its last, by the rules that programs use for settings: comments and trailing commas
/// are allowed.
/// </summary>
internal static class WholeJson
{
    private const int Portion = 1 << 16;

    /// <summary>The maximum size in bytes of a single string or number. A text with a longer one counts as invalid.</summary>
    private const int LongestToken = 64 << 20;

    private static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowMultipleValues = true,
        MaxDepth = 1_000,
    };

    /// <summary>Reads to the end, or to the first error.</summary>
    public static bool IsIn(Stream text)
    {
        var (buffer, state) = (new byte[Portion], new JsonReaderState(Options));
        var length = text.ReadAtLeast(
            buffer.AsSpan(0, Encoding.UTF8.Preamble.Length),
            Encoding.UTF8.Preamble.Length,
            throwOnEndOfStream: false
        );
        var from = buffer.AsSpan(0, length).SequenceEqual(Encoding.UTF8.Preamble) ? length : 0;
        try
        {
            while (true)
            {
                var read = text.Read(buffer, length, buffer.Length - length);
                length += read;
                var reader = new Utf8JsonReader(buffer.AsSpan(from, length - from), isFinalBlock: read == 0, state);
                while (reader.Read()) { }

                if (read == 0)
                    return true;
                state = reader.CurrentState;
                from += (int)reader.BytesConsumed;
                buffer.AsSpan(from, length - from).CopyTo(buffer);
                (from, length) = (0, length - from);
                if (length == LongestToken)
                    return false;
                if (length == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
