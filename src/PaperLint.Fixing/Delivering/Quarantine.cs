using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Fixing.Planning;
using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Fixing.Delivering;

/// <summary>Copies the records that still have errors to a file of their own, with their findings: JSON Lines, a line a record.</summary>
internal static class Quarantine
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Says no before anything is done.</summary>
    /// <exception cref="InputException">What is there is something else, or a link in the project leads out of it.</exception>
    public static void Check(FixSettings settings)
    {
        if (settings.QuarantinePath is { } named)
            OutputFile.CheckQuarantine(named, settings.WorkingFolder);
    }

    /// <param name="path">
    /// Absolute; an older file of that name is replaced when the new one is whole, and goes where no record has errors.
    /// </param>
    /// <param name="documents">As they are now, in the order of paths.</param>
    /// <param name="errors">The findings that put a record here, in report order.</param>
    /// <returns>How many records were copied: with 0, an older file was removed. Null where there is nothing to tell.</returns>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static long? Write(
        string path,
        IEnumerable<OpenableDocument> documents,
        IEnumerable<Finding> errors,
        CancellationToken cancellation
    )
    {
        try
        {
            using var pending = new LookAhead<Finding>(errors);
            if (pending.Next is null)
            {
                // An empty file would be taken for data that was lost.
                var wasThere = new FileInfo(path) is { Exists: true, Length: > 0 };
                WholeFile.Remove(path);
                return wasThere ? 0 : null;
            }

            long records = 0;
            WholeFile.Write(path, file =>
            {
                foreach (var document in documents)
                    records += Write(file, document, pending, cancellation);
            });
            return records;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(
                [new InputError(path, null, $"The file of records with errors cannot be written: {SystemReason.Of(error)}")],
                error
            );
        }
    }

    /// <returns>How many records.</returns>
    private static long Write(Stream file, OpenableDocument document, LookAhead<Finding> errors, CancellationToken cancellation)
    {
        var path = document.Document.Path;
        // What an earlier document no longer gave.
        while (errors.Next is { } passed && string.CompareOrdinal(passed.Location.Path, path) < 0)
            errors.Take();
        if (errors.Next?.Location.Path != path)
            return 0;
        long records = 0;
        using var reader = document.Open(static _ => { });
        while (errors.Next?.Location.Path == path && reader.TryRead(out var record))
        {
            cancellation.ThrowIfCancellationRequested();
            if (errors.Next?.Location.Record != record.Address)
                continue;
            using (var json = new Utf8JsonWriter(file, Readable))
                Write(json, record, errors.TakeWhile(error => error.Location.Record == record.Address));
            file.WriteByte((byte)'\n');
            records++;
        }

        return records;
    }

    private static void Write(Utf8JsonWriter json, Record record, IEnumerable<Finding> findings)
    {
        json.WriteStartObject();
        json.WriteString("file", record.Document.Path);
        json.WriteNumber("row", record.Address.Row);
        json.WriteString("record", record.Key.Value);
        json.WriteStartObject("fields");
        foreach (var field in record.Fields)
            json.WriteString(field.Name, field.Text.Span);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("message", finding.Message);
            json.WriteString("field", finding.Location.Field);
            json.WriteNumber("line", finding.Location.Start.Line + 1);
            json.WriteNumber("column", finding.Location.Start.Column + 1);
            json.WriteString("matched", finding.Matched);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
