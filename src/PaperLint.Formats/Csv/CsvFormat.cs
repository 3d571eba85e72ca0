using PaperLint.Findings.Runs;
using PaperLint.Formats.Foreign;
using PaperLint.Records;

namespace PaperLint.Formats.Csv;

/// <summary>
/// A table with one row per paper: cells are separated by commas, tabs, semicolons or bars, and quoted with double quotes if they contain
/// delimiters, quotes or line breaks (RFC 4180). Quotes inside an unquoted cell are literal.
/// </summary>
/// <example>
/// <code>
/// id,title,abstract
/// 2403.00001,A Survey of Something,"Something, they say, has been surveyed ""before"". …"
/// </code>
/// </example>
public sealed class CsvFormat(FieldMap? map = null, ReadLimits? limits = null, byte? delimiter = null, bool? hasHeader = null) : LineFormat
{
    private const string ColumnsHint =
        "Name the columns under 'fields' in the configuration; without a header they are 'column1', 'column2' and so on.";

    private const int MostNamed = 20;

    private readonly CsvSniffer _sniffer = new(map ?? FieldMap.Default);

    public static CsvFormat Instance { get; } = new();

    public override string Name => "csv";

    public override IReadOnlyList<string> Titles => ["CSV", "TSV"];

    public override IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv", ".tab"];

    internal ReadLimits Limits { get; } = limits ?? ReadLimits.Default;

    public override FormatMatch Recognise(ReadOnlySpan<byte> head, string path)
    {
        var text = FormatDetection.WithoutMark(head);
        var isNamed = Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        var outline = OutlineOf(text, isWhole: head.Length < FormatDetection.HeadLength);
        if (!isNamed && ForeignExtensions.Of(path) is not null)
            return new FormatMatch(FormatFit.No);
        // Prose may begin with a word such as 'Title' before a comma, but it does not continue with rows of equal length.
        if (isNamed || outline is { IsPlain: true })
        {
            return ObjectionTo(outline) is { } objection
                ? new FormatMatch(FormatFit.Refused, objection, Hint: HintFor(outline)) { Names = [.. outline?.Names ?? []] }
                : FormatMatch.ByContent;
        }

        return outline is { Dialect.HasHeader: true, HasPapers: true, IsEven: true, Known: >= 2, Rows: >= 2 }
            ? FormatMatch.ByContent
            : new FormatMatch(FormatFit.No);
    }

    public override IReadOnlyList<KeyValuePair<string, string>> TraitsOf(ReadOnlySpan<byte> head)
    {
        var text = FormatDetection.WithoutMark(head);
        return OutlineOf(text, isWhole: head.Length < FormatDetection.HeadLength) is not { } outline
            ? []
            : [new("delimiter", outline.Dialect.DelimiterName), new("header", outline.Dialect.HasHeader ? "in the first row" : "none")];
    }

    public override RecordReader Open(Stream stream, Document document, Action<SkippedItem>? skipped = null) =>
        new CsvReader(stream, document, this, skipped);

    internal CsvOutline? OutlineOf(ReadOnlySpan<byte> head, bool isWhole) => _sniffer.Sniff(head, isWhole, delimiter, hasHeader);

    /// <summary>The name of the configured delimiter; null if it is to be detected.</summary>
    private string? Configured => delimiter is { } configured ? new CsvDialect(configured, HasHeader: false).DelimiterName : null;

    /// <summary>The hint for an objection.</summary>
    internal string HintFor(CsvOutline? outline) =>
        outline is null && Configured is not null ? "Correct 'delimiter' under 'csv', or remove it to have it detected." : ColumnsHint;

    /// <summary>Why the file cannot be read as a table, as a sentence; null if it can.</summary>
    internal string? ObjectionTo(CsvOutline? outline)
    {
        if (outline is null)
            return Configured is { } name
                ? $"The file is not a table with {name} between its cells, as configured."
                : "The file is not a table: its first line has no comma, semicolon, tab or bar.";
        if (outline.HasPapers)
            return null;
        var names = string.Join(", ", outline.Names.Take(MostNamed).Select(name => $"'{name}'"));
        return outline.Dialect.HasHeader
            ? $"There is no column for a title or an abstract; the columns are {names}{(outline.Columns.Count > MostNamed ? " and more" : "")}."
            : $"The first line does not name a known column; the table has {outline.Columns.Count} columns with {outline.Dialect.DelimiterName} between them.";
    }
}
