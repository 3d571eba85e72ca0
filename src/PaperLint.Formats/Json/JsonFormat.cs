using System.Diagnostics.CodeAnalysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats.Json;

/// <summary>A JSON document that contains papers: an array of them, such an array under some key, or an object of objects.</summary>
/// <example>
/// <code>
/// { "date": "2024-03-18", "papers": [ { "paper": { "title": "A Survey of Something", "summary": "Something has been surveyed before. …" }
/// } ] }
/// </code>
/// </example>
public sealed class JsonFormat(FieldMap? map = null, ReadLimits? limits = null) : DocumentFormat
{
    private readonly FieldMap _map = map ?? FieldMap.Default;
    private readonly ReadLimits _limits = limits ?? ReadLimits.Default;

    public static JsonFormat Instance { get; } = new();

    public override string Name => "json";

    public override IReadOnlyList<string> Titles => ["JSON"];

    public override IReadOnlyList<string> Extensions { get; } = [".json"];

    public override FormatMatch Recognise(ReadOnlySpan<byte> head, string path)
    {
        var isNamed = Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        var hasList = JsonHead.BeginsWith(head, (byte)'[') || JsonHead.BeginsWith(head, (byte)'{');
        if (!hasList && !isNamed)
            return new FormatMatch(FormatFit.No);
        using var reader = new JsonReader(new MemoryStream(head.ToArray()), new Document(path, Name), _map, static _ => { }, _limits);
        try
        {
            reader.TryRead(out _);
            return FormatMatch.ByContent;
        }
        catch (InputException error)
        {
            if (reader.Rows > 0)
                return FormatMatch.ByContent;
            // A document that seems cut off may continue after the head.
            return hasList && head.Length == FormatDetection.HeadLength
                ? new FormatMatch(isNamed ? FormatFit.Name : FormatFit.No)
                : new FormatMatch(FormatFit.Refused, error.Errors[0].Message, error.Errors[0].Position, error.Errors[0].Hint)
                {
                    Names = error.FieldNames,
                };
        }
    }

    public override RecordReader Open(Stream stream, Document document, Action<SkippedItem>? skipped = null) =>
        new JsonReader(stream, document, _map, skipped, _limits);

    public override bool TryRemove(
        Stream stream,
        Document document,
        Func<long, bool> isRemoved,
        [NotNullWhen(true)] out IReadOnlyList<ByteSpan>? removed,
        [NotNullWhen(false)] out string? reason
    )
    {
        var hasUnreadable = false;
        using var reader = new JsonReader(stream, document, _map, _ => hasUnreadable = true, _limits);
        var removal = new ElementRemoval();
        while (reader.TryRead(out var record))
            removal.Add(record, reader.ArrayOfLast, isRemoved(record.Address.Row));
        reason = removal.Objection ?? (hasUnreadable && removal.Spans.Count > 0 ? "some elements between the others cannot be read" : null);
        removed = reason is null ? removal.Spans : null;
        return reason is null;
    }
}
