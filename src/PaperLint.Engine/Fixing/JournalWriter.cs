using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Fixes;
using PaperLint.Records;

namespace PaperLint.Engine.Fixing;

/// <summary>
/// Records what is about to be done to documents, each on the disk before it is done. JSON Lines: a line for the document, then
/// one for each edit.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    public const int Version = 1;

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
        Line(lines, json => WriteHeader(json, prepared));
        foreach (var repair in prepared.Repairs)
        {
            foreach (var edit in repair.Edits)
                Line(lines, json => WriteEdit(json, repair, edit));
        }
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
            using var lines = new MemoryStream();
            entry(lines);
            _file.Write(lines.GetBuffer().AsSpan(0, (int)lines.Length));
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

    private void WriteHeader(Utf8JsonWriter json, PreparedDocument prepared)
    {
        json.WriteNumber("journal", Version);
        json.WriteString("tool", $"paperlint {ToolVersion.Current}");
        json.WriteString("file", Relative(prepared.Document.FullPath!));
        json.WriteString("format", prepared.Document.Document.Format);
        json.WriteString("before", prepared.Hash);
        json.WriteString("after", prepared.Draft!.Copy.Written.Sha256);
        if (prepared.Document.Layers.Count > 0)
            json.WriteString("text", prepared.Draft.Copy.TextRead.Sha256);
        WriteRules(json, prepared.Repairs.SelectMany(repair => repair.Applied));
        json.WriteNumber("edits", prepared.Repairs.Sum(repair => repair.Edits.Count));
    }

    private static void WriteEdit(Utf8JsonWriter json, RecordRepair repair, RawEdit edit)
    {
        var field = repair.Before.Fields.First(field => field.Extent.Contains(edit.Span));
        var after = repair.After.Fields.First(candidate => candidate.Name == field.Name);
        json.WriteNumber("row", repair.Before.Address.Row);
        json.WriteString("record", repair.Before.Key.Value);
        if (repair.After.Key != repair.Before.Key)
            json.WriteString("recordAfter", repair.After.Key.Value);
        json.WriteString("field", field.Name);
        WriteRules(json, repair.Applied.Where(applied => applied.Field.Name == field.Name && IsPartOf(applied, edit, repair.Before)));
        json.WriteNumber("offset", edit.Span.Start);
        JournalBytes.Write(json, "before", repair.Before.Bytes(edit.Span).Span);
        JournalBytes.Write(json, "after", edit.NewBytes.Span);
        json.WriteString("value", StableHash.Of(after.Text.ToString()));
    }

    /// <summary>Whether the bytes of an edit are those of a repair; an edit may have become smaller than its repair, or cover several.</summary>
    private static bool IsPartOf(AppliedFix applied, RawEdit edit, Record record)
    {
        var bytes = record.Codec.MapOf(record, applied.Field).ToBytes(applied.Edit.Span);
        return Math.Max(bytes.Start, edit.Span.Start) <= Math.Min(bytes.End, edit.Span.End);
    }

    private static void WriteRules(Utf8JsonWriter json, IEnumerable<AppliedFix> applied)
    {
        json.WriteStartArray("rules");
        foreach (var id in applied.Select(fix => fix.Finding.Rule.Id).Distinct().Order(StringComparer.Ordinal))
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    /// <summary>Relative below the place of <c>.paperlint</c>, so that a checkout can move; absolute elsewhere.</summary>
    private string Relative(string fullPath) => Discovery.DisplayPath.Of(fullPath, JournalFiles.BaseOf(Path));

    private static void Line(Stream lines, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(lines, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        lines.WriteByte((byte)'\n');
    }
}
