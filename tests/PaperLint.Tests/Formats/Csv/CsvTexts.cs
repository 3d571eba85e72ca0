using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace PaperLint.Tests.Formats.Csv;

/// <summary>Tables as they occur in practice.</summary>
internal static class CsvTexts
{
    public const int Columns = 4;

    private static readonly string[] Cells =
    [
        "",
        "",
        "a",
        "A title",
        " spaced ",
        "café",
        "𝒩",
        "\"\"",
        "\"quoted\"",
        "\"a, b\"",
        "\"a; b\"",
        "\"tab\there\"",
        "\"two\nlines\"",
        "\"two\r\nlines\"",
        "\"say \"\"x\"\"\"",
        "\"\"\"\"",
        "1.5",
        "it's",
        "\u2028",
        "x\u00A0y",
        "\"é\"\"𝒩\"",
    ];

    /// <summary>Cells that some readers accept and others do not.</summary>
    private static readonly string[] OddCells = ["6\" wide", "\"a\"b", "\"open", "\u0001", "a\"\"b"];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    public static Gen<string> Row(char delimiter) => Gen.Elements(Cells).ArrayOf(Columns).Select(cells => string.Join(delimiter, cells));

    private static Gen<string> OddRow(char delimiter) =>
        from cells in Gen.Frequency((3, Gen.Elements(Cells)), (1, Gen.Elements(OddCells))).ArrayOf()
        select string.Join(delimiter, cells);

    private static Gen<string[]> Rows(char delimiter, bool odd) =>
        odd ? Gen.Frequency((6, Row(delimiter)), (1, OddRow(delimiter)), (1, Gen.Constant(""))).ArrayOf() : Row(delimiter).ArrayOf();

    public static Gen<byte[]> Files(bool odd = true) =>
        from delimiter in Gen.Elements(',', ',', ';', '\t')
        from rows in Rows(delimiter, odd)
        from end in Gen.Elements(LineEnds)
        from tail in Gen.Elements("", end)
        from mark in Gen.Elements("", "", "\uFEFF")
        select Encoding.UTF8.GetBytes(
            mark + string.Join(end, rows.Prepend(string.Join(delimiter, "id", "title", "abstract", "\"the \"\"note\"\"\""))) + tail
        );
}
