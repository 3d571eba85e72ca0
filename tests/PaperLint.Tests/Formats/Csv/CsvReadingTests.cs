using System.Text;
using PaperLint.Findings.Runs;
using PaperLint.Formats;
using PaperLint.Formats.Csv;
using PaperLint.Formats.Digests;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Tests.Formats.Csv;

public sealed class CsvReadingTests
{
    [Theory]
    [InlineData("title,abstract\nA,b\n", "A/b")]
    [InlineData("title;abstract\nA, too;b\n", "A, too/b")]
    [InlineData("Title\tAbstract\nA\tb", "A/b")]
    [InlineData("sep=|\ntitle|abstract\nA|b\n", "A/b")]
    [InlineData("\uFEFF\"Paper Title\",\"Abstract\"\r\n\"A \"\"x\"\"\",b\r\n\r\n", "A \"x\"/b")]
    [InlineData("id,title,abstract,\n1,A,b,,,\n", "A/b")]
    [InlineData("title,abstract\nA\0B,\"b\0\"\n", "A\0B/b\0")]
    public void Tables_are_read_as_they_are_written(string file, string expected)
    {
        var record = Assert.Single(Documents.Read(CsvFormat.Instance, file));
        Assert.Equal(expected, $"{record.Title!.Text}/{record.Abstract!.Text}");
    }

    [Fact]
    public void Without_a_header_columns_have_numbers()
    {
        var format = new CsvFormat(FieldMap.Default.With([new("column2", FieldRole.Title)]));
        Assert.Equal(["A", "B"], Documents.Read(format, "1,A\n2,B\n").Select(record => record.Title!.Text.ToString()));
    }

    [Fact]
    public void A_broken_row_is_skipped_with_its_place_and_the_rest_goes_on()
    {
        var skipped = new List<SkippedItem>();
        var records = Documents.Read(CsvFormat.Instance, "title,abstract\nA,b\n\"B\"x,c\nC\nD,e,f\nE,f\n", skipped.Add);
        Assert.Equal(["/0", "/4"], records.Select(record => record.Pointer));
        Assert.Equal(
            [
                ("/1", new LinePosition(2, 3), "Text follows the closing quote of a cell."),
                ("/2", new LinePosition(3, 0), "The row has 1 cell, but the table has 2 columns."),
                ("/3", new LinePosition(4, 0), "The row has 3 cells, but the table has 2 columns."),
            ],
            skipped.Select(item =>
                (item.Pointer!, item.Position!.Value, item.Reason[..(item.Reason.IndexOf('.', StringComparison.Ordinal) + 1)])
            )
        );
    }

    [Fact]
    public void A_quote_without_partner_ends_the_reading_where_it_stands()
    {
        var (records, error) = Documents.TryRead(CsvFormat.Instance, Encoding.UTF8.GetBytes("title,abstract\nA,b\nB,\"open\nC,d\n"));
        Assert.Single(records);
        Assert.Equal(new LinePosition(2, 2), error!.Position);
        Assert.Equal("The file ends inside a quoted cell.", error.Message);
    }

    [Theory]
    [InlineData(64, "x")]
    [InlineData(1 << 20, "x")]
    [InlineData(64, "\"two\nlines, \"\"quoted\"\"")]
    [InlineData(1 << 20, "\"two\r\nlines, \"\"quoted\"\"")]
    [InlineData(64, "\"x\" and text,")]
    public void A_row_beyond_the_bound_is_skipped_and_the_rest_goes_on(int window, string beginning)
    {
        var format = new CsvFormat(limits: new ReadLimits(window, LongestRecord: 2_000));
        var end = beginning.StartsWith("\"two", StringComparison.Ordinal) ? "\"" : "";
        var skipped = new List<SkippedItem>();

        var records = Documents.Read(
            format,
            $"title,abstract\r\nA,b\r\n{beginning}{new string('y', 5_000)}{end},z\r\nC,d\r\n",
            skipped.Add
        );

        Assert.Equal(["/0 A", "/2 C"], records.Select(record => $"{record.Pointer} {record.Title!.Text}"));
        Assert.Equal(beginning.Contains('\n', StringComparison.Ordinal) ? 4 : 3, records[1].WindowPosition.Line);
        var item = Assert.Single(skipped);
        Assert.Equal(
            ("/1", new LinePosition(2, 0), "The record has more than 2,000 bytes."),
            (item.Pointer, item.Position!.Value, item.Reason)
        );
    }

    [Theory]
    [InlineData(64)]
    [InlineData(1 << 20)]
    public void A_quote_without_partner_ends_the_reading_also_where_it_takes_a_row_beyond_the_bound(int window)
    {
        var format = new CsvFormat(limits: new ReadLimits(window, LongestRecord: 2_000));
        var (records, error) = Documents.TryRead(
            format,
            Encoding.UTF8.GetBytes($"title,abstract\nA,b\nB,\"open\n{string.Concat(Enumerable.Repeat("C,d\n", 2_000))}"),
            static _ => { }
        );
        Assert.Single(records);
        Assert.Equal(2, error!.Position!.Value.Line);
    }

    [Theory]
    [InlineData("title,abstract\nA,b\n", "B, and \"more\"", "title,abstract\n\"B, and \"\"more\"\"\",b\n")]
    [InlineData("title,abstract\n\"A\",b\n", "B, and \"more\"", "title,abstract\n\"B, and \"\"more\"\"\",b\n")]
    [InlineData("title,abstract\nA,b\n", "plain; text", "title,abstract\nplain; text,b\n")]
    [InlineData("title,abstract\nA,b\n", "two\nlines", "title,abstract\n\"two\nlines\",b\n")]
    [InlineData("title\tabstract\nA\tb\n", "x, y", "title\tabstract\nx, y\tb\n")]
    public void Quotes_come_only_when_they_are_needed(string file, string title, string expected)
    {
        var record = Assert.Single(Documents.Read(CsvFormat.Instance, file));
        Assert.True(record.Codec.TryEncode(record, record.Title!, new TextEdit(new TextSpan(0, 1), title), out var raw, out _));
        Assert.Equal(expected, Encoding.UTF8.GetString(Documents.Apply(Encoding.UTF8.GetBytes(file), [raw])));
    }

    [Theory]
    [InlineData(
        "papers.csv",
        "name,text\nA,b\n",
        "The first line does not name a known column; the table has 2 columns with a comma between them."
    )]
    [InlineData("papers.csv", "one column\nA\n", "The file is not a table: its first line has no comma, semicolon, tab or bar.")]
    [InlineData("papers.csv", "id,name\n1,A\n", "There is no column for a title or an abstract; the columns are 'id', 'name'.")]
    public void What_is_no_table_of_papers_is_refused_with_a_reason(string name, string file, string expected) =>
        Assert.Equal(
            expected,
            new FormatDetection([CsvFormat.Instance, DigestFormat.Instance]).Detect(Encoding.UTF8.GetBytes(file), name).Error?.Message
        );

    [Fact]
    public void Prose_with_commas_is_no_table() =>
        Assert.Null(
            new FormatDetection([CsvFormat.Instance])
                .Detect("Title, abstract and url are needed.\nAll of them, always.\n"u8, "notes.txt")
                .Format
        );

    [Fact]
    public void Columns_of_one_name_have_its_role_and_the_first_one_counts()
    {
        var record = Assert.Single(Documents.Read(CsvFormat.Instance, "title,abstract, title,,abstract\nA,x,B,,y\n"));
        Assert.Equal(["title", "abstract", "title~2", "column4", "abstract~2"], record.Fields.Select(field => field.Name));
        Assert.Equal(
            [FieldRole.Title, FieldRole.Abstract, FieldRole.Title, FieldRole.Other, FieldRole.Abstract],
            record.Fields.Select(field => field.Role)
        );
        Assert.Equal("A", record.Title!.Text.ToString());
    }
}
