using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using PaperLint.Formats.Csv;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Formats.Csv;

public sealed class CsvLawTests
{
    [Fact]
    public void Windows_change_nothing() => FormatLaws.Windows_change_nothing(CsvTexts.Files(), limits => new CsvFormat(limits: limits));

    [Fact]
    public void Places_are_those_of_the_file() => FormatLaws.Places_are_those_of_the_file(CsvTexts.Files(), CsvFormat.Instance);

    [Fact]
    public void Edits_change_their_cell_only() => FormatLaws.Edits_change_their_cell_only(CsvTexts.Files(), CsvFormat.Instance);

    [Fact]
    public void Idle_edits_write_the_same_text() =>
        FormatLaws.Idle_edits_write_the_same_text(CsvTexts.Files(odd: false), CsvFormat.Instance);

    [Fact]
    public void Removing_rows_leaves_the_others() =>
        FormatLaws.Removing_records_leaves_the_others(CsvTexts.Files(), limits => new CsvFormat(limits: limits));

    [Fact]
    public void Setting_a_field_changes_only_that() => FormatLaws.Setting_a_field_changes_only_that(CsvTexts.Files(), CsvFormat.Instance);

    [Fact]
    public void Values_are_those_of_another_reader() => Law.Holds(CsvTexts.Files(odd: false), file =>
        {
            var ours = Documents
                .Read(CsvFormat.Instance, file)
                .Select(record => record.Fields.Select(field => field.Text.ToString()).ToArray());
            Assert.Equal(ReadOtherwise(file), ours);
        });

    private static IEnumerable<string[]> ReadOtherwise(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
        var delimiter = text[2..3];
        using var parser = new CsvParser(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, IgnoreBlankLines = false }
        );
        parser.Read();
        while (parser.Read())
            yield return parser.Record!;
    }
}
