using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Findings;

namespace PaperLint.Engine.Fixing;

/// <summary>
/// Records what is about to be done to documents, each on the disk before it is done. JSON Lines: a line for the document, then
/// one for each edit and each decision that the edits change.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    public const int Version = 2;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FileStream _file;
    private bool _isBroken;

    private JournalWriter(FileStream file) => _file = file;

    public string Path => _file.Name;

    /// <exception cref="InputException">The journal that was asked for exists already.</exception>
    public static JournalWriter Open(FixSettings settings)
    {
        if (settings.JournalPath is not { } named)
            return new JournalWriter(JournalFiles.CreateNext(settings.WorkingFolder));
        var path = System.IO.Path.GetFullPath(named, settings.WorkingFolder);
        RefuseToOverwrite(named, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return new JournalWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0));
    }

    /// <summary>Says no before anything is done.</summary>
    /// <exception cref="InputException">The journal that was asked for exists already.</exception>
    public static void RefuseToOverwrite(FixSettings settings)
    {
        if (settings.JournalPath is { } named)
            RefuseToOverwrite(named, System.IO.Path.GetFullPath(named, settings.WorkingFolder));
    }

    /// <summary>Writes down all edits of a document and brings them to the disk.</summary>
    /// <exception cref="IOException">They cannot be written; the journal is as it was before, or takes nothing any more.</exception>
    public void Record(PreparedDocument prepared) => Write(lines =>
    {
        var rules = new SortedSet<string>(StringComparer.Ordinal);
        long edits = 0;
        foreach (var change in prepared.Changes)
        {
            rules.UnionWith(change.Mended.Select(mended => mended.Finding.Rule.Id));
            edits += change.Edits.Count;
        }

        List<JournalDecision> decisions = [.. prepared.Examination.Decisions.Where(use => use.Origin is not null).Select(JournalDecision.Of)];
        Line(lines, json => WriteHeader(json, prepared, rules, edits, decisions.Count));
        foreach (var edit in prepared.Changes.SelectMany(change => change.Edits))
            Line(lines, json => WriteEdit(json, edit));
        foreach (var decision in decisions)
            Line(lines, decision.Write);
    });

    /// <summary>Says that the last document was left as it was after all; where even that cannot be written, its hash still tells.</summary>
    public void Withdraw()
    {
        try
        {
            Write(lines => Line(lines, json => json.WriteBoolean("withdrawn", true)));
        }
        catch (IOException)
        {
            // Undoing finds the document as it was before the run and does nothing to it.
        }
    }

    public void Dispose() => _file.Dispose();

    private static void RefuseToOverwrite(string named, string path)
    {
        if (System.IO.Path.Exists(path))
            throw new InputException(new InputError(named, null, "There is a file of that name already.", "A journal is never overwritten: name a new one."));
    }

    /// <summary>Whole entries only: half of one would make a riddle of everything behind it.</summary>
    private void Write(Action<Stream> entry)
    {
        if (_isBroken)
            throw new IOException("It could not be written before.");
        var start = _file.Position;
        try
        {
            // Not disposed of: that would close the file.
            var lines = new BufferedStream(_file, 1 << 16);
            entry(lines);
            lines.Flush();
            _file.Flush(flushToDisk: true);
        }
        catch
        {
            _isBroken = true;
            _file.SetLength(start);
            _file.Position = start;
            _isBroken = false;
            throw;
        }
    }

    private void WriteHeader(Utf8JsonWriter json, PreparedDocument prepared, IEnumerable<string> rules, long edits, int decisions)
    {
        json.WriteNumber("journal", Version);
        json.WriteString("tool", $"paperlint {ToolVersion.Current}");
        json.WriteString("file", Relative(prepared.Document.FullPath!));
        json.WriteString("format", prepared.Document.Document.Format);
        json.WriteString("before", prepared.Hash);
        json.WriteString("after", prepared.Draft!.Copy.Written.Sha256);
        if (prepared.Document.Layers.Count > 0)
            json.WriteString("text", prepared.Draft.Copy.TextRead.Sha256);
        WriteRules(json, rules);
        json.WriteNumber("edits", edits);
        json.WriteNumber("decisions", decisions);
    }

    private static void WriteEdit(Utf8JsonWriter json, JournalEdit edit)
    {
        json.WriteNumber("row", edit.Row);
        json.WriteString("record", edit.Record);
        if (edit.RecordAfter != edit.Record)
            json.WriteString("recordAfter", edit.RecordAfter);
        json.WriteString("field", edit.Field);
        WriteRules(json, edit.Rules);
        json.WriteNumber("offset", edit.Offset);
        JournalBytes.Write(json, "before", edit.Before.Span);
        JournalBytes.Write(json, "after", edit.After.Span);
        json.WriteString("value", edit.FieldHash);
    }

    private static void WriteRules(Utf8JsonWriter json, IEnumerable<string> rules)
    {
        json.WriteStartArray("rules");
        foreach (var id in rules)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    /// <summary>Relative below the place of <c>.paperlint</c>, so that a checkout can move; absolute elsewhere.</summary>
    private string Relative(string fullPath) => Discovery.DisplayPath.Of(fullPath, JournalFiles.BaseOf(Path));

    private static void Line(Stream lines, Action<Utf8JsonWriter> write)
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
}
