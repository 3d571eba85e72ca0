using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PaperLint.Reports;

/// <summary>JSON on a text writer, a piece at a time, so that no report is ever whole in memory.</summary>
/// <remarks>
/// Escaped is what JSON itself forbids and what would do harm on a terminal (see <see cref="Visible"/>), nothing for the sake of
/// HTML. A lone surrogate, which no UTF-8 can hold, becomes U+FFFD.
/// </remarks>
/// <param name="isIndented">For people who look at it, instead of on one line.</param>
internal sealed class JsonOutput(TextWriter output, bool isIndented = false) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _json;

    /// <summary>Writes JSON; what it holds reaches the text writer with <see cref="Drain"/>.</summary>
    public Utf8JsonWriter Json =>
        _json ??= new Utf8JsonWriter(
            _buffer,
            new JsonWriterOptions { Indented = isIndented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );

    public void Drain()
    {
        Json.Flush();
        // Values are whole after a flush, so no character is cut.
        WriteHarmless(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }

    /// <summary>Beyond ASCII there is only the inside of strings, where every character may be written as its number.</summary>
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

    /// <summary>Ends the line and begins another JSON value.</summary>
    public void EndLine()
    {
        Drain();
        output.Write('\n');
        Json.Reset();
    }

    public void Dispose() => _json?.Dispose();
}
