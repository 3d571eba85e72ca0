using System.Text;

namespace PaperLint.Formats.Csv;

/// <summary>Between the value of a cell and its bytes.</summary>
internal static class CsvCells
{
    private const string Quote = "\"";
    private const string TwoQuotes = "\"\"";

    public static bool IsQuoted(ReadOnlySpan<byte> cell) => cell is [(byte)'"', .., (byte)'"'];

    public static string Decode(ReadOnlySpan<byte> cell)
    {
        if (!IsQuoted(cell))
            return Encoding.UTF8.GetString(cell);
        return Single(cell[1..^1]);
    }

    /// <summary>The text of what stands between quotes.</summary>
    public static string Single(ReadOnlySpan<byte> doubled)
    {
        var text = Encoding.UTF8.GetString(doubled);
        return doubled.Contains((byte)'"') ? text.Replace(TwoQuotes, Quote, StringComparison.Ordinal) : text;
    }

    /// <summary>A text as it stands between quotes.</summary>
    public static string Doubled(string text) => text.Replace(Quote, TwoQuotes, StringComparison.Ordinal);

    /// <summary>The cell of a value, in quotes.</summary>
    public static byte[] Quoted(string text) => Encoding.UTF8.GetBytes($"{Quote}{Doubled(text)}{Quote}");
}
