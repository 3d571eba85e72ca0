using PaperLint.Text;

namespace PaperLint.Formats.Csv;

/// <summary>How a table is written.</summary>
/// <param name="Delimiter">The delimiter: one ASCII character.</param>
/// <param name="HasHeader">Whether the first row names the columns; otherwise they are <c>column1</c>, <c>column2</c> and so on.</param>
/// <param name="Preface">The number of bytes before the first row: a line such as <c>sep=;</c>, which spreadsheets write.</param>
internal sealed record CsvDialect(byte Delimiter, bool HasHeader, int Preface = 0)
{
    /// <summary>Common delimiters, the most common first.</summary>
    internal static ReadOnlySpan<byte> Delimiters => ",;\t|"u8;

    internal string DelimiterName =>
        Delimiter switch
        {
            (byte)',' => "a comma",
            (byte)';' => "a semicolon",
            (byte)'\t' => "a tab",
            (byte)'|' => "a bar",
            _ => $"'{(char)Delimiter}'",
        };

    /// <summary>
    /// The delimiter that the first line of the table declares, and the length of that line in bytes; null if there is no such line.
    /// </summary>
    internal static (byte Delimiter, int Length)? Declared(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("sep="u8) && !head.StartsWith("SEP="u8))
            return null;
        var end = LineBreak.IndexIn(head);
        return end == 5 ? (head[4], end + LineBreak.LengthAt(head, end)) : null;
    }
}
