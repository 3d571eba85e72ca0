using PaperLint.Formats;
using PaperLint.Formats.Layers;

namespace PaperLint.Sources;

/// <summary>
/// Files that a run must examine although it merely met them on a walk: their names promise data, so passing one by would leave a build
/// green that checks nothing.
/// </summary>
internal static class OwedFile
{
    private const string Json = ".json";

    private static readonly string[] DataNames = [".jsonl", ".ndjson", ".jsonlines", ".csv", ".tsv", ".parquet"];

    private static readonly string[] Compressions = [".gz", ".zst", ".xz", ".bz2"];

    /// <summary>Whether a name is one of data, compressed or not.</summary>
    public static bool Promises(string path)
    {
        var name = Array.Find(Compressions, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } compression
            ? path[..^compression.Length]
            : path;
        return Array.Exists(DataNames, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Whether a file that should hold JSON does not: any program's settings are JSON, and they are passed by as long as they are whole.
    /// </summary>
    /// <param name="head">The beginning of the text.</param>
    /// <param name="text">Gives the text from its beginning.</param>
    public static bool IsBrokenJson(string path, byte[] head, Func<Stream> text) =>
        IsCalledJson(path) && (FormatDetection.IsBlank(head) || !IsJson(text));

    /// <summary>Whether a file that is called JSON is whole as programs take their settings.</summary>
    /// <param name="text">Gives the text from its beginning.</param>
    public static bool IsSettings(string path, Func<Stream> text) => IsCalledJson(path) && IsJson(text);

    public static bool IsCalledJson(string path) => ContentLayer.WithoutExtension(path).EndsWith(Json, StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(Func<Stream> text)
    {
        using var stream = text();
        return WholeJson.IsIn(stream);
    }
}
