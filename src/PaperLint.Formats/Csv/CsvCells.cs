using System.Text;

namespace PaperLint.Formats.Csv;

/// <summary>Converts between the value of a cell and its bytes.</summary>
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

    /// <summary>Undoubles the quotes in the bytes between the quotes of a cell.</summary>
    public static string Single(ReadOnlySpan<byte> doubled)
    {
        var text = Encoding.UTF8.GetString(doubled);
        return doubled.Contains((byte)'"') ? text.Replace(TwoQuotes, Quote, StringComparison.Ordinal) : text;
    }

    /// <summary>Doubles the quotes in a text, for use between quotes.</summary>
    public static string Doubled(string text) => text.Replace(Quote, TwoQuotes, StringComparison.Ordinal);

    /// <summary>The cell of a value, with quotes.</summary>
    public static byte[] Quoted(string text) => Encoding.UTF8.GetBytes($"{Quote}{Doubled(text)}{Quote}");
}
