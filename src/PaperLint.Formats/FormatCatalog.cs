using PaperLint.Formats.Csv;
using PaperLint.Formats.Digests;
using PaperLint.Formats.Json;
using PaperLint.Formats.JsonLines;
using PaperLint.Records;

namespace PaperLint.Formats;

/// <summary>All formats there are.</summary>
public static class FormatCatalog
{
    /// <param name="map">What fields are for.</param>
    /// <returns>Those first that are to win where two fit equally well.</returns>
    public static IReadOnlyList<DocumentFormat> Of(FieldMap map, ReadLimits? limits = null)
    {
        limits ??= ReadLimits.Default;
        return
        [
            new JsonLinesFormat(map, limits),
            new JsonFormat(map, limits),
            new CsvFormat(map, limits),
            new DigestFormat(limits.WindowBytes, limits.LongestRecord),
        ];
    }
}
