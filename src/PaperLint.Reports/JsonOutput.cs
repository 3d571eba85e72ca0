using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperLint.Reports;

/// <summary>Writes JSON to a text writer piece by piece, so that a whole report is never in memory.</summary>
/// <remarks>
/// It escapes what JSON requires and what could do harm on a terminal (see <see cref="Visible"/>), but nothing for the sake of HTML. A lone
/// surrogate, which UTF-8 cannot represent, becomes U+FFFD.
/// </remarks>
/// <param name="isIndented">Whether to indent the JSON for people instead of writing it on one line.</param>
internal sealed class JsonOutput(TextWriter output, bool isIndented = false) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _json;

    /// <summary>The JSON writer, which buffers its output until <see cref="Drain"/> is called.</summary>
    public Utf8JsonWriter Json =>
        _json ??= new Utf8JsonWriter(
            _buffer,
            new JsonWriterOptions { Indented = isIndented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );

    public void Drain()
    {
        Json.Flush();
        // After a flush, all values are complete, so no character is split.
        WriteHarmless(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }

    /// <summary>Characters outside ASCII only occur inside strings, where every character may be written as a \u escape.</summary>
    private void WriteHarmless(ReadOnlySpan<char> text)
    {
        var done = 0;
        for (var at = text.IndexOfAnyExceptInRange('\0', '~'); at >= 0 && at < text.Length; )
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            if (rune.Value > '~' && !Visible.Draws(rune))
            {
                output.Write(text[done..at]);
                foreach (var unit in text.Slice(at, length))
                    output.Write($"\\u{(int)unit:x4}");
                done = at + length;
            }

            at += length;
            var next = text[at..].IndexOfAnyExceptInRange('\0', '~');
            at = next < 0 ? text.Length : at + next;
        }

        output.Write(text[done..]);
    }

    /// <summary>Ends the line and starts another JSON value.</summary>
    public void EndLine()
    {
        Drain();
        output.Write('\n');
        Json.Reset();
    }

    public void Dispose() => _json?.Dispose();
}
