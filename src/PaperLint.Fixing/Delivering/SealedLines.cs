using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Fixing.Journals;
using PaperLint.Storage;
using PaperLint.Storage.Replacing;

namespace PaperLint.Fixing.Delivering;

/// <summary>
/// A file of JSON Lines that grows by whole entries. Each is flushed to disk before the next begins, and its seal also covers all entries
/// before it.
/// </summary>
/// <param name="file">Closed with this object.</param>
/// <param name="seal">The seal before the first entry; null to leave entries unsealed.</param>
internal sealed class SealedLines(WrittenFile file, JournalSeal? seal) : IDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private JournalSeal? _seal = seal;
    private bool _isBroken;

    public string Path => file.Name;

    public bool IsSealed => _seal is not null;

    /// <summary>Adds an entry completely or not at all, because a partial one would make everything after it unreadable.</summary>
    /// <exception cref="IOException">The entry cannot be written; the file is unchanged, or accepts no further entries.</exception>
    public void Add(Action<Stream> entry)
    {
        if (_isBroken)
            throw new IOException("It could not be written before.");
        var start = file.Position;
        try
        {
            // Not disposed, because that would close the file.
            var lines = new BufferedStream(file, 1 << 16);
            var next = Seal(lines, entry);
            lines.Flush();
            file.Flush(flushToDisk: true);
            _seal = next;
        }
        catch
        {
            _isBroken = true;
            file.SetLength(start);
            file.Position = start;
            _isBroken = false;
            throw;
        }
    }

    private JournalSeal? Seal(Stream lines, Action<Stream> entry)
    {
        if (_seal is null)
        {
            entry(lines);
            return null;
        }

        using var hashed = new HashingWriteStream(lines);
        entry(hashed);
        var next = _seal.After(hashed.ContentHash.Sha256);
        Write(lines, json => json.WriteString("seal", next.Value));
        return next;
    }

    /// <summary>Writes one line of an entry.</summary>
    public static void Write(Stream lines, Action<Utf8JsonWriter> write)
    {
        // Buffered, because the JSON writer flushes the stream that it writes to.
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        lines.Write(line.WrittenSpan);
        lines.WriteByte((byte)'\n');
    }

    public void Dispose() => file.Dispose();
}
