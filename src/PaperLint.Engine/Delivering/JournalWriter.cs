using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Engine.Journals;
using PaperLint.Engine.Mending;
using PaperLint.Engine.Replacing;
using PaperLint.Engine.Storage;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Engine.Delivering;

/// <summary>
/// Records what is about to be done to documents, each on the disk before it is done. JSON Lines: a line for the document, then
/// one for each edit and each decision that the edits change, and one that seals them all.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly WrittenFile _file;
    private JournalSeal? _seal;
    private readonly List<string> _originals = [];
    private bool _isBroken;

    private JournalWriter(WrittenFile file, FixSettings settings)
    {
        _file = file;
        if (settings.Key is { } key)
            _seal = JournalSeal.Of(key, JournalFiles.ProjectOf(file.Name, settings.WorkingFolder));
    }

    public string Path => _file.Name;

    /// <exception cref="InputException">The journal that was asked for exists already.</exception>
    public static JournalWriter Open(FixSettings settings)
    {
        if (settings.JournalPath is not { } named)
            return new JournalWriter(JournalFiles.CreateNext(settings.WorkingFolder, settings.Key), settings);
        var path = System.IO.Path.GetFullPath(named, settings.WorkingFolder);
        RefuseToOverwrite(named, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var file = WrittenFile.Private(path);
        FolderSync.Of(System.IO.Path.GetDirectoryName(path)!);
        return new JournalWriter(file, settings);
    }

    /// <summary>Says no before anything is done.</summary>
    /// <exception cref="InputException">The journal that was asked for exists already, or a link leads out of the project.</exception>
    public static void RefuseToOverwrite(FixSettings settings)
    {
        if (settings.JournalPath is not { } named)
        {
            LocalFolder.Check(JournalFiles.FolderOf(settings.WorkingFolder));
            return;
        }

        var path = System.IO.Path.GetFullPath(named, settings.WorkingFolder);
        Confinement.ToProject(settings.WorkingFolder).CheckNamed(System.IO.Path.GetDirectoryName(path)!, named);
        RefuseToOverwrite(named, path);
    }

    /// <summary>How many bytes are kept beside the journal, because no edit leads back to them.</summary>
    public long KeptBytes { get; private set; }

    /// <summary>Writes down all edits of a document and brings them to the disk.</summary>
    /// <exception cref="InputException">The document is not what was read any more.</exception>
    /// <exception cref="IOException">They cannot be written; the journal is as it was before, or takes nothing any more.</exception>
    public void Record(PreparedDocument prepared)
    {
        // Compressing the text again may give other bytes, so the very file is kept, before anything says that it is.
        (string Name, long Bytes)? original = prepared.Document.Layers.All(layer => layer.GivesSameBytes) ? null : Keep(prepared);
        Record(prepared, original);
    }

    private void Record(PreparedDocument prepared, (string Name, long Bytes)? original) => Write(lines =>
    {
        var rules = new SortedSet<string>(StringComparer.Ordinal);
        long edits = 0;
        foreach (var change in prepared.Fixes.Changes)
        {
            rules.UnionWith(change.Fixed.Select(one => one.Finding.Rule.Id));
            edits += change.Edits.Count;
        }

        List<JournalDecision> decisions = [.. prepared.Examination.Decisions.Where(use => use.Origin is not null).Select(JournalDecision.Of)];
        Line(lines, json => WriteHeader(json, prepared, rules, edits, decisions.Count, original));
        foreach (var edit in prepared.Fixes.Changes.SelectMany(change => change.Edits))
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

    /// <summary>Removes the journal and what this run has kept beside it, as far as that can be done.</summary>
    public void Delete()
    {
        foreach (var path in _originals.Append(Path))
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception error) when (FileFailure.Is(error))
            {
                // It stays behind; nothing depends on it, and what the run has to say is worth more.
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private (string Name, long Bytes) Keep(PreparedDocument prepared)
    {
        var name = JournalFiles.OriginalOf(Path, _originals.Count + 1);
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        var path = System.IO.Path.Combine(folder, name);
        using var file = PendingFile.In(folder, PendingFile.ForOwner);
        using (var source = new HashingStream(prepared.Document.OpenRaw()))
        {
            source.CopyTo(file.Stream);
            if (source.Hash != prepared.Hash)
                throw FileReplacement.Changed(prepared.Document.Document.Path);
        }

        var bytes = file.Stream.Length;
        file.MoveTo(path, replaces: false);
        // Only now: a file that had the name before is somebody else's, and not to be deleted with the journal.
        _originals.Add(path);
        KeptBytes += bytes;
        return (name, bytes);
    }

    private static void RefuseToOverwrite(string named, string path)
    {
        if (System.IO.Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
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
            var seal = Seal(lines, entry);
            lines.Flush();
            _file.Flush(flushToDisk: true);
            _seal = seal;
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

    private JournalSeal? Seal(Stream lines, Action<Stream> entry)
    {
        if (_seal is null)
        {
            entry(lines);
            return null;
        }

        using var hashed = new HashingWriteStream(lines);
        entry(hashed);
        var seal = _seal.After(hashed.Digest.Sha256);
        Line(lines, json => json.WriteString("seal", seal.Value));
        return seal;
    }

    private void WriteHeader(Utf8JsonWriter json, PreparedDocument prepared, IEnumerable<string> rules, long edits, int decisions, (string Name, long Bytes)? original)
    {
        json.WriteNumber("journal", Journal.Version);
        json.WriteBoolean("sealed", _seal is not null);
        json.WriteString("tool", $"paperlint {ToolVersion.Current}");
        json.WriteString("file", Relative(prepared.Document.FullPath!));
        json.WriteString("format", prepared.Document.Document.Format);
        json.WriteString("before", prepared.Hash);
        json.WriteString("after", prepared.Draft!.Copy.Written.Sha256);
        if (prepared.Document.Layers.Count > 0)
            json.WriteString("text", prepared.Draft.Copy.TextRead.Sha256);
        if (original is var (name, bytes))
        {
            json.WriteString("original", name);
            json.WriteNumber("originalBytes", bytes);
        }

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
        json.WriteNumber("at", edit.At!.Value);
        json.WriteString("valueBefore", edit.FieldHashBefore);
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
