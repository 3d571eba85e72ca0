using PaperLint.Text;

namespace PaperLint.Formats.Csv;

/// <summary>How a table is written.</summary>
/// <param name="Delimiter">What stands between cells: one ASCII character.</param>
/// <param name="HasHeader">Whether the first row names the columns; otherwise they are <c>column1</c>, <c>column2</c> and so on.</param>
/// <param name="Preface">How many bytes stand before the first row: a line such as <c>sep=;</c>, which spreadsheets write.</param>
internal sealed record CsvDialect(byte Delimiter, bool HasHeader, int Preface = 0)
{
    /// <summary>What people separate cells by, the most common first.</summary>
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
    /// The delimiter that the table itself names in its first line, and the length of that line; null where it names none.
    /// </summary>
    internal static (byte Delimiter, int Length)? Declared(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("sep="u8) && !head.StartsWith("SEP="u8))
            return null;
        var end = LineBreak.IndexIn(head);
        return end == 5 ? (head[4], end + LineBreak.LengthAt(head, end)) : null;
    }
}
