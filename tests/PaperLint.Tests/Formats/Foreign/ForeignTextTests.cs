using System.Text;
using PaperLint.Formats;
using PaperLint.Formats.Catalog;
using PaperLint.Records;

namespace PaperLint.Tests.Formats.Foreign;

public sealed class ForeignTextTests
{
    private static readonly FormatDetection Detection = new(FormatCatalog.Of(FieldMap.Default));

    [Theory]
    [MemberData(nameof(ForeignTexts.All), MemberType = typeof(ForeignTexts))]
    public void A_foreign_format_is_called_by_its_name(string called, string text)
    {
        Assert.Equal($"The file seems to be {called}.", Detection.Detect(Encoding.UTF8.GetBytes(text), "papers.txt").Error?.Message);
        Assert.Equal(
            $"The file seems to be {called}.",
            Detection.Detect(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), "papers").Error?.Message
        );
    }

    [Theory]
    [MemberData(nameof(ForeignTexts.All), MemberType = typeof(ForeignTexts))]
    public void A_foreign_format_is_never_read_whatever_stands_before_it_and_whatever_its_name(string called, string text)
    {
        string[] names = ["papers.txt", "papers.digest", "papers.md", "papers", "papers.csv", "papers.eml", "papers.tsv"];
        foreach (var beginning in ForeignTexts.Beginnings)
        {
            foreach (var end in (string[])["\n", "\r\n", "\r"])
            {
                foreach (var mark in (string[])["", "\uFEFF"])
                {
                    var file = Encoding.UTF8.GetBytes(mark + (beginning + text).ReplaceLineEndings(end));
                    foreach (var name in names)
                        Assert.True(
                            Detection.Detect(file, name).Format is null,
                            $"{called} behind '{beginning}' was read when called '{name}'."
                        );
                }
            }
        }
    }

    [Theory]
    [InlineData("library.bib", "BibTeX")]
    [InlineData("library.ris", "RIS")]
    [InlineData("settings.yml", "YAML")]
    [InlineData("notes.md", "Markdown")]
    [InlineData("oven.py", "source code")]
    public void A_name_says_what_a_text_is_where_its_lines_do_not(string name, string called) =>
        Assert.Equal($"The file seems to be {called}.", Detection.Detect("Some words.\n"u8, name).Error?.Message);
}
