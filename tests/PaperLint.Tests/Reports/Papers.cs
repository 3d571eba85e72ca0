using System.Text;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Reports;

/// <summary>Papers for tests of reports: plain UTF-8, a line for the title and the abstract below it.</summary>
internal static class Papers
{
    private static readonly Profile Profile = new("huggingface", "a digest file");

    /// <summary>A finding at the marked span of an abstract.</summary>
    /// <param name="marked">The abstract, with one span between <c>[|</c> and <c>|]</c>.</param>
    /// <param name="replace">What the fix writes there; null for no fix.</param>
    /// <param name="line">The line of the file, 1-based, on which the abstract begins.</param>
    public static Finding Finding(
        RuleInfo rule,
        string marked,
        string? replace = null,
        FixSafety safety = FixSafety.Safe,
        string path = "digests/2024-03.txt",
        int line = 2,
        long row = 0,
        params (string Gap, string Value)[] arguments
    )
    {
        var example = new RuleExample(marked, Fixed: null, Field: "abstract", Profile: null, Note: null);
        var (text, span) = (example.Text, example.Spans.Single());
        var record = Record(text, path, line, row);
        var field = record.Abstract!;
        var fix = replace is null ? null : FindingFactory.Fix("Put it right", safety, record, field, [new TextEdit(span, replace)]);
        return FindingFactory.Create(
            rule,
            record,
            Profile,
            field,
            span,
            arguments.ToDictionary(argument => argument.Gap, argument => argument.Value),
            fix
        );
    }

    public static Record Record(
        string text,
        string path = "digests/2024-03.txt",
        int line = 2,
        long row = 0,
        string title = "A Survey of Surveys"
    )
    {
        var (titleBytes, textBytes) = (Encoding.UTF8.GetBytes(title), Encoding.UTF8.GetBytes(text));
        var windowStart = 100L * (line - 2);
        var titleSpan = new ByteSpan(windowStart, titleBytes.Length);
        var textSpan = new ByteSpan(titleSpan.End + 1, textBytes.Length);
        return new Record
        {
            Document = new Document(path, "plain"),
            Address = new RecordAddress(path, row),
            Pointer = $"/records/{row}",
            Extent = ByteSpan.FromBounds(titleSpan.Start, textSpan.End),
            Window = Encoding.UTF8.GetBytes($"{title}\n{text}\n"),
            WindowStart = windowStart,
            WindowPosition = new LinePosition(line - 2, 0),
            Fields =
            [
                new Field("title", FieldRole.Title, title.AsMemory(), titleSpan),
                new Field("abstract", FieldRole.Abstract, text.AsMemory(), textSpan),
            ],
            Codec = Utf8Codec.Instance,
        };
    }

    public static RunResult Run(params Finding[] findings) => Run(findings, records: 175);

    public static RunResult Run(IReadOnlyCollection<Finding> findings, long records) =>
        new(
            new RunSummary
            {
                Documents = [new DocumentSummary(new Document("digests/2024-03.txt", "digest"), records)],
                Rules = [.. findings.Select(finding => finding.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal)],
                Profiles = [new ProfileCount("huggingface", "a digest file", records)],
                Started = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero),
                Duration = TimeSpan.FromMilliseconds(1234),
            },
            [.. findings.Order()]
        );
}
