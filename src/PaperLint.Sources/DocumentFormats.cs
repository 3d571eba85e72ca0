using PaperLint.Formats;
using PaperLint.Formats.Catalog;
using PaperLint.Records;

namespace PaperLint.Sources;

/// <summary>The formats that a document may have, made for what is said of it.</summary>
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

    /// <summary>For documents of which nothing is said.</summary>
    public static DocumentFormats Default { get; } = new(FieldMap.Default);

    public static DocumentFormats Of(DocumentSettings settings)
    {
        var (fields, csv) = (settings.With(0).Fields, settings.Csv);
        return fields.IsEmpty && csv == Rules.CsvSettings.Unknown
            ? Default
            : new DocumentFormats(settings.Fields, csv.Delimiter, csv.Header);
    }

    /// <summary>What the fields of the documents are for.</summary>
    public FieldMap Map => _map;

    /// <summary>Whether tables begin with the names of their columns; null where that is to be found out.</summary>
    public bool? HasHeader { get; }

    /// <summary>The same formats for documents in which a field is the title.</summary>
    public DocumentFormats Naming(string title, bool? hasHeader) => new(_map.With([new(title, FieldRole.Title)]), _delimiter, hasHeader);

    /// <inheritdoc cref="FormatDetection.Detect"/>
    public Detection Detect(ReadOnlySpan<byte> head, string name, string? shown = null) => _detection.Detect(head, name, shown);

    /// <summary>Whether a name ends as those of some format do.</summary>
    /// <param name="name">Without what only says how the file is compressed.</param>
    public bool Know(string name) => _formats.Any(format => format.Extensions.Contains(Path.GetExtension(name).ToLowerInvariant()));
}
