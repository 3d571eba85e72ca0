using PaperLint.Formats;
using PaperLint.Formats.Catalog;
using PaperLint.Records;

namespace PaperLint.Sources;

/// <summary>The formats that a document may have, given its settings.</summary>
public sealed class DocumentFormats
{
    private readonly IReadOnlyList<DocumentFormat> _formats;
    private readonly FormatDetection _detection;
    private readonly FieldMap _map;
    private readonly byte? _delimiter;

    public DocumentFormats(FieldMap map, byte? delimiter = null, bool? hasHeader = null)
    {
        (_map, _delimiter, HasHeader) = (map, delimiter, hasHeader);
        _formats = FormatCatalog.Of(map, delimiter: delimiter, hasHeader: hasHeader);
        _detection = new FormatDetection(_formats);
    }

    /// <summary>For documents without settings.</summary>
    public static DocumentFormats Default { get; } = new(FieldMap.Default);

    public static DocumentFormats Of(DocumentSettings settings)
    {
        var (fields, csv) = (settings.With(0).Fields, settings.Csv);
        return fields.IsEmpty && csv == Rules.CsvSettings.Unknown
            ? Default
            : new DocumentFormats(settings.Fields, csv.Delimiter, csv.Header);
    }

    /// <summary>Which fields of the documents have which role.</summary>
    public FieldMap Map => _map;

    /// <summary>Whether tables begin with a header of column names; null to detect it.</summary>
    public bool? HasHeader { get; }

    /// <summary>The same formats, with a field mapped to the title.</summary>
    public DocumentFormats Naming(string title, bool? hasHeader) => new(_map.With([new(title, FieldRole.Title)]), _delimiter, hasHeader);

    /// <inheritdoc cref="FormatDetection.Detect"/>
    public Detection Detect(ReadOnlySpan<byte> head, string name, string? shown = null) => _detection.Detect(head, name, shown);

    /// <summary>Whether a name has a file extension of some format.</summary>
    /// <param name="name">Without extensions that only indicate compression.</param>
    public bool Know(string name) => _formats.Any(format => format.Extensions.Contains(Path.GetExtension(name).ToLowerInvariant()));
}
