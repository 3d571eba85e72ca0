using System.Globalization;

namespace PaperLint.Benchmarks.Generating;

/// <summary>Sizes as people write them: <c>120MB</c>, <c>1.5GB</c>, with a thousand as the step.</summary>
internal static class FileSize
{
    private static readonly (string Unit, long Bytes)[] Units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1000), ("B", 1)];

    public static bool TryParse(string text, out long bytes)
    {
        foreach (var (unit, factor) in Units)
        {
            if (
                text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && double.TryParse(text[..^unit.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            )
            {
                bytes = (long)(number * factor);
                return bytes > 0;
            }
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out bytes) && bytes > 0;
    }

    public static string Words(long bytes) =>
        bytes >= 1_000_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.##} GB")
        : bytes >= 10_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB")
        : bytes >= 1_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} KB");
}
