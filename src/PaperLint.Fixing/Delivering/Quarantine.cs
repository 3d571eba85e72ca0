using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Findings;
using PaperLint.Fixing.Planning;
using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Fixing.Delivering;

/// <summary>Copies the records that still have errors to a separate file, with their findings: JSON Lines, one line per record.</summary>
internal static class Quarantine
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Checks the quarantine path before anything is done.</summary>
    /// <exception cref="InputException">The existing file is something else, or a link in the project leads out of it.</exception>
    public static void Check(FixSettings settings)
    {
        if (settings.QuarantinePath is { } named)
            OutputFile.CheckQuarantine(named, settings.WorkingFolder);
    }

    /// <param name="path">Absolute. An existing file is replaced once the new one is complete, and deleted if no record has errors.</param>
    /// <param name="documents">The documents as they are now, sorted by path.</param>
    /// <param name="errors">The findings because of which records are quarantined, in report order.</param>
    /// <returns>The number of records copied; 0 if an older file was deleted, null if nothing happened.</returns>
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
                // An empty file would look as if data had been lost.
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

    /// <returns>The number of records written.</returns>
    private static long Write(Stream file, OpenableDocument document, LookAhead<Finding> errors, CancellationToken cancellation)
    {
        var path = document.Document.Path;
        // Skips errors in earlier documents whose records could no longer be read.
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
