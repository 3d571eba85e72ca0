using System.Security.Cryptography;
using System.Text;
using PaperLint.Formats;
using PaperLint.Formats.Catalog;
using PaperLint.Records;

namespace PaperLint.Campaigns.WrongSymbols;

/// <summary>
/// The safe edits in records that we have no right to copy. Each is stored only as a salted hash, and shown in full only where the records
/// lie beside the checkout.
/// </summary>
internal static class CorpusEdits
{
    private const string Salt = "paperlint: safe edits over the corpus, 1";

    public static IReadOnlyList<string> Files { get; } =
    [
        "arxiv/arxiv.jsonl",
        "crossref/jats.jsonl",
        "csv/arxiv.csv",
        "csv/cord19.csv",
        "dedup/references.jsonl",
        "digests/digest-000.txt",
        "digests/digest-001.txt",
        "digests/digest-002.txt",
        "hf/daily.jsonl",
        "venues/venues.jsonl",
    ];

    /// <summary>The edits that a profile makes in whole records: their hashes, and what each stands for.</summary>
    public static IEnumerable<(string Hash, string Shown)> InRecords(string corpus, string file, string profile) =>
        SafeEdits
            .Of(File.ReadAllBytes(Path.Combine(corpus, file)), file, profile)
            .Select(found =>
                Told(
                    file,
                    found.Finding.Location.Record.Row,
                    profile,
                    found.Finding.Rule.Id,
                    found.Edit.Field,
                    found.Edit.Text.Span.Start,
                    found.Finding.Matched,
                    found.Edit.Text.NewText
                )
            );

    /// <summary>The edits that a profile makes in titles alone.</summary>
    public static IEnumerable<(string Hash, string Shown)> InTitles(string file, IReadOnlyList<Sheet> titles, string profile) =>
        SafeEdits
            .Of(SafeEdits.AsJsonLines(titles), "titles.jsonl", profile)
            .Select(found =>
                Told(
                    $"titles of {file}",
                    found.Finding.Location.Record.Row,
                    profile,
                    found.Finding.Rule.Id,
                    "title",
                    found.Edit.Text.Span.Start,
                    found.Finding.Matched,
                    found.Edit.Text.NewText
                )
            );

    public static IReadOnlyList<Sheet> Titles(string corpus, string file)
    {
        var path = Path.Combine(corpus, file);
        var formats = FormatCatalog.Of(FieldMap.Default);
        using var head = File.OpenRead(path);
        var beginning = new byte[FormatDetection.HeadLength];
        var length = head.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        if (new FormatDetection(formats).Detect(beginning.AsSpan(0, length), path).Format is not { } format)
            return [];
        using var stream = File.OpenRead(path);
        using var reader = format.Open(stream, new Document(file, format.Name), static _ => { });
        var titles = new List<Sheet>();
        while (reader.TryRead(out var record))
            titles.Add(new Sheet(record.Pointer, record.WithRole(FieldRole.Title)?.Text.ToString() ?? "", null));
        return titles;
    }

    private static (string Hash, string Shown) Told(
        string source,
        long row,
        string profile,
        string rule,
        string field,
        int start,
        string matched,
        string after
    )
    {
        var told = $"{source} record {row}, {field}:{start}, {profile}, {rule}: '{matched}' → '{after}'";
        return (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Salt}\n{told}")).AsSpan(0, 6)), told);
    }
}
