using PaperLint.Findings.Runs;
using PaperLint.Formats.Json;
using PaperLint.Records;

namespace PaperLint.Formats.JsonLines;

/// <summary>One JSON object per line.</summary>
/// <example>
/// <code>
/// {"id": "2403.00001", "title": "A Survey of Something", "abstract": "Something has been surveyed before. …"}
/// {"id": "2403.00002", "title": "Another Survey", "abstract": "This one is \u00e9lite. …"}
/// </code>
/// </example>
public sealed class JsonLinesFormat(FieldMap? map = null, ReadLimits? limits = null) : LineFormat
{
    /// <summary>The number of lines that are examined.</summary>
    private const int LinesJudged = 100;

    public static JsonLinesFormat Instance { get; } = new();

    private readonly FieldMap _map = map ?? FieldMap.Default;
    private readonly ReadLimits _limits = limits ?? ReadLimits.Default;

    public override string Name => "jsonl";

    public override IReadOnlyList<string> Titles => ["JSON Lines"];

    public override IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson", ".jsonlines"];

    public override FormatMatch Recognise(ReadOnlySpan<byte> head, string path)
    {
        var isNamed = Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        var lines = LinesOf(head, isWhole: head.Length < FormatDetection.HeadLength);
        var objects = lines.Count(IsObject);
        if (objects == 0)
            return isNamed && !JsonHead.BeginsWith(head, (byte)'[') ? ByName(head, lines) : new FormatMatch(FormatFit.No);
        // A single object counts as JSON Lines only if it is a paper itself.
        if (2 * objects < lines.Count || (lines.Count == 1 && !isNamed && !JsonHead.IsPaper(lines[0], _map)))
            return new FormatMatch(FormatFit.No);
        var keys = new SeenKeys(_map);
        var kinds = lines.Where(IsObject).Select(line => keys.Add(line)).ToList();
        // If lines contain papers but none is a paper, they are JSON documents one after the other.
        if (kinds.Contains(JsonKind.Envelope) && !kinds.Contains(JsonKind.Paper))
            return new FormatMatch(FormatFit.No);
        return keys.Objection is { } objection
            ? new FormatMatch(FormatFit.Refused, objection, Hint: SeenKeys.Hint) { Names = keys.Names }
            : FormatMatch.ByContent;
    }

    public override RecordReader Open(Stream stream, Document document, Action<SkippedItem>? skipped = null) =>
        new JsonLinesReader(stream, document, _map, skipped, _limits);

    public override ChunkReader Cut(Stream stream, Document document) => new JsonLinesCutter(stream, document, _map, _limits);

    /// <summary>For a file with an extension of JSON Lines but no line that looks like it.</summary>
    private static FormatMatch ByName(ReadOnlySpan<byte> head, List<byte[]> lines)
    {
        if (lines.Count == 0)
            return new FormatMatch(JsonHead.BeginsWith(head, (byte)'{') ? FormatFit.Name : FormatFit.No);
        // JsonFormat reads documents that span several lines.
        if (lines[0] is [(byte)'{', ..])
            return new FormatMatch(FormatFit.No);
        return new FormatMatch(
            FormatFit.Refused,
            "The first line is not a JSON object.",
            Hint: "JSON Lines has one on every line, such as {\"title\": \"…\", \"abstract\": \"…\"}."
        );
    }

    private static List<byte[]> LinesOf(ReadOnlySpan<byte> head, bool isWhole)
    {
        var lines = new List<byte[]>();
        for (var rest = FormatDetection.WithoutMark(head); !rest.IsEmpty && lines.Count < LinesJudged; )
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 && !isWhole)
                break;
            var line = (end < 0 ? rest : rest[..end]).Trim(" \t\r"u8);
            if (!line.IsEmpty)
                lines.Add(line.ToArray());
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return lines;
    }

    private static bool IsObject(byte[] line) => line is [(byte)'{', .., (byte)'}'];
}
