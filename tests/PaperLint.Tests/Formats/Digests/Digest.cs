using System.Text;
using PaperLint.Findings.Runs;
using PaperLint.Formats.Digests;
using PaperLint.Records;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Formats.Digests;

/// <summary>Digests in memory.</summary>
public static class Digest
{
    /// <summary>Page furniture by which any file is recognised as a digest.</summary>
    public const string Furniture =
        "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMar 18\n\n";

    public static string Fixture(string name) => Path.Combine(Repository.Fixtures, "digests", name);

    public static IReadOnlyList<Record> Read(string file) => Read(Encoding.UTF8.GetBytes(file));

    public static IReadOnlyList<Record> Read(byte[] file, DigestFormat? format = null, Action<SkippedItem>? skipped = null)
    {
        using var stream = new MemoryStream(file);
        using var reader = (format ?? DigestFormat.Instance).Open(stream, new Document("d.txt", "digest"), skipped);
        var records = new List<Record>();
        while (reader.TryRead(out var record))
            records.Add(record);
        return records;
    }

    /// <summary>The titles and abstracts, shortened, as <c>title/abstract</c>, with <c>-</c> for one that is missing.</summary>
    public static IEnumerable<string> Outline(IEnumerable<Record> records) =>
        records.Select(record => $"{Short(record.Title)}/{Short(record.Abstract)}");

    public static byte[] Apply(byte[] file, RawEdit edit) =>
        [.. file[..(int)edit.Span.Start], .. edit.NewBytes.Span, .. file[(int)edit.Span.End..]];

    private static string Short(Field? field) =>
        field is null ? "-"
        : field.Text.Length <= 12 ? field.Text.ToString()
        : $"{field.Text[..12]}…";
}
