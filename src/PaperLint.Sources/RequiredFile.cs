using PaperLint.Formats;
using PaperLint.Formats.Layers;

namespace PaperLint.Sources;

/// <summary>
/// Files that must be readable even if they were only found in a search: their names promise data, and if they were skipped, a build could
/// pass that checks nothing.
/// </summary>
internal static class RequiredFile
{
    private const string Json = ".json";

    private static readonly string[] DataNames = [".jsonl", ".ndjson", ".jsonlines", ".csv", ".tsv", ".parquet"];

    private static readonly string[] Compressions = [".gz", ".zst", ".xz", ".bz2"];

    /// <summary>Whether a file name is one of data, compressed or not.</summary>
    public static bool Promises(string path)
    {
        var name = Array.Find(Compressions, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } compression
            ? path[..^compression.Length]
            : path;
        return Array.Exists(DataNames, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Whether a file that should contain JSON does not. Settings of other programs are JSON too, and are skipped as long as they are
    /// valid.
    /// </summary>
    /// <param name="head">The beginning of the text.</param>
    /// <param name="text">Opens the text at its beginning.</param>
    public static bool IsBrokenJson(string path, byte[] head, Func<Stream> text) =>
        IsCalledJson(path) && (FormatDetection.IsBlank(head) || !IsJson(text));

    /// <summary>Whether a file with a JSON name is valid by the rules that programs use for their settings.</summary>
    /// <param name="text">Opens the text at its beginning.</param>
    public static bool IsSettings(string path, Func<Stream> text) => IsCalledJson(path) && IsJson(text);

    public static bool IsCalledJson(string path) => ContentLayer.WithoutExtension(path).EndsWith(Json, StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(Func<Stream> text)
    {
        using var stream = text();
        return WholeJson.IsIn(stream);
    }
}
