using PaperLint.Formats.Csv;
using PaperLint.Formats.Digests;
using PaperLint.Formats.Json;
using PaperLint.Formats.JsonLines;
using PaperLint.Records;

namespace PaperLint.Formats.Catalog;

/// <summary>All supported formats.</summary>
public static class FormatCatalog
{
    /// <param name="map">Assigns roles to fields.</param>
    /// <param name="delimiter">The delimiter of tables; null to detect it.</param>
    /// <param name="hasHeader">Whether tables begin with the names of their columns; null to detect it.</param>
    /// <returns>The formats by priority: of two that fit equally well, the earlier one is chosen.</returns>
    public static IReadOnlyList<DocumentFormat> Of(FieldMap map, ReadLimits? limits = null, byte? delimiter = null, bool? hasHeader = null)
    {
        limits ??= ReadLimits.Default;
        return
        [
            new JsonLinesFormat(map, limits),
            new JsonFormat(map, limits),
            new CsvFormat(map, limits, delimiter, hasHeader),
            new DigestFormat(limits),
        ];
    }
}
