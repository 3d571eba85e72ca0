using System.Text;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Formats;
using PaperLint.Records;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Formats;

/// <summary>Documents of any format, in memory.</summary>
public static class Documents
{
    public static IReadOnlyList<Record> Read(DocumentFormat format, string file, Action<SkippedItem>? skipped = null) =>
        Read(format, Encoding.UTF8.GetBytes(file), skipped);

    public static IReadOnlyList<Record> Read(DocumentFormat format, byte[] file, Action<SkippedItem>? skipped = null) =>
        Read(format, new MemoryStream(file), skipped);

    public static IReadOnlyList<Record> Read(DocumentFormat format, Stream stream, Action<SkippedItem>? skipped = null)
    {
        var records = new List<Record>();
        using var reader = format.Open(stream, new Document("d", format.Name), skipped);
        while (reader.TryRead(out var record))
            records.Add(record);
        return records;
    }

    /// <summary>The records that could be read before an error, and that error.</summary>
    public static (IReadOnlyList<Record> Records, InputError? Error) TryRead(
        DocumentFormat format,
        byte[] file,
        Action<SkippedItem>? skipped = null
    )
    {
        var records = new List<Record>();
        try
        {
            using var reader = format.Open(new MemoryStream(file), new Document("d", format.Name), skipped);
            while (reader.TryRead(out var record))
                records.Add(record);
            return (records, null);
        }
        catch (InputException error)
        {
            return (records, error.Errors[0]);
        }
    }

    public static byte[] Apply(byte[] file, IEnumerable<RawEdit> edits)
    {
        var result = new List<byte>(file.Length);
        var done = 0;
        foreach (var edit in edits)
        {
            Assert.True(edit.Span.Start >= done, "Edits are in order and disjoint.");
            result.AddRange(file[done..(int)edit.Span.Start]);
            result.AddRange(edit.NewBytes.Span);
            done = (int)edit.Span.End;
        }

        result.AddRange(file[done..]);
        return [.. result];
    }

    /// <summary>Everything that is read from a file, as one string.</summary>
    public static string Show(IEnumerable<Record> records) =>
        string.Join(
            '\n',
            records.Select(record =>
                $"{record.Pointer} {record.Extent} {record.WindowStart} {record.WindowPosition} "
                + string.Join(
                    " | ",
                    record.Fields.Select(field => $"{field.Name} {field.Pointer} {field.Role} {field.Extent} {field.Text}")
                )
            )
        );
}
