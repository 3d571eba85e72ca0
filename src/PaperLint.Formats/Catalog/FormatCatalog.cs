using PaperLint.Formats.Csv;
using PaperLint.Formats.Digests;
using PaperLint.Formats.Json;
using PaperLint.Formats.JsonLines;
using PaperLint.Records;

namespace PaperLint.Formats.Catalog;

/// <summary>All formats there are.</summary>
public static class FormatCatalog
{
    /// <param name="map">What fields are for.</param>
    /// <param name="delimiter">What stands between the cells of tables; null to find out.</param>
    /// <param name="hasHeader">Whether tables begin with the names of their columns; null to find out.</param>
    /// <returns>Those first that are to win where two fit equally well.</returns>
    public static IReadOnlyList<DocumentFormat> Of(FieldMap map, ReadLimits? limits = null, byte? delimiter = null, bool? hasHeader = null)
    {
        limits ??= ReadLimits.Default;
        return
        [
            new JsonLinesFormat(map, limits),
            new JsonFormat(map, limits),
            new CsvFormat(map, limits, delimiter, hasHeader),
            new DigestFormat(limits.WindowBytes, limits.LongestRecord),
        ];
    }
}
