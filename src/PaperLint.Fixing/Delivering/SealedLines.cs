using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Fixing.Journals;
using PaperLint.Storage;
using PaperLint.Storage.Replacing;

namespace PaperLint.Fixing.Delivering;

/// <summary>
/// A file of JSON Lines that grows by whole entries, each on the disk before the next begins, and each sealed together with all before it.
/// </summary>
/// <param name="file">Closed with this object.</param>
/// <param name="seal">That of the file without entries; null to leave them unsealed.</param>
internal sealed class SealedLines(WrittenFile file, JournalSeal? seal) : IDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private JournalSeal? _seal = seal;
    private bool _isBroken;

    public string Path => file.Name;

    public bool IsSealed => _seal is not null;

    /// <summary>Adds an entry whole or not at all: half of one would make a riddle of everything behind it.</summary>
    /// <exception cref="IOException">It cannot be written; the file is as it was before, or takes nothing any more.</exception>
    public void Add(Action<Stream> entry)
    {
        if (_isBroken)
            throw new IOException("It could not be written before.");
        var start = file.Position;
        try
        {
            // Not disposed of: that would close the file.
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
        // Not straight to the lines: a writer of JSON flushes what it writes to.
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
