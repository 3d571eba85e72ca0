using System.Text;
using PaperLint.Analysis;
using PaperLint.Analyzers.Catalog;
using PaperLint.Findings;
using PaperLint.Formats.Csv;
using PaperLint.Formats.JsonLines;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Rules.Reading;
using PaperLint.Tests.Formats;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Analyzers.Encodings;

public class LostCharactersTests
{
    private static readonly ActiveRule Rule = RuleDirectory
        .Read(Repository.Rules, builtIn: true)
        .Resolve(["recommended"], new Dictionary<string, RuleSetting>())
        .Single(rule => rule.Info.Id == "ENC0001");

    private static readonly byte[] Cafe = [.. "id,title,abstract\n1,Caf"u8, 0xE9, .. " models,b\n"u8];

    [Fact]
    public void A_byte_that_is_no_UTF_8_is_named_with_its_place()
    {
        var finding = Assert.Single(Findings(Documents.TryRead(CsvFormat.Instance, Cafe).Records));
        Assert.Equal(
            "'\uFFFD' replaces a character that could not be decoded: the file has 0xE9 at offset 23, which is not UTF-8 but 'é' in Windows-1252.",
            finding.Message
        );
        Assert.Equal(23, finding.Location.Bytes.Start);
    }

    [Fact]
    public void Of_half_a_character_all_bytes_are_named()
    {
        byte[] file = [.. "{\"title\": \"A "u8, 0xE2, 0x80, .. " b\", \"abstract\": \"c\"}\n"u8];
        var finding = Assert.Single(Findings(Documents.TryRead(JsonLinesFormat.Instance, file).Records));
        Assert.EndsWith("the file has 0xE2 0x80 at offset 13, which is not UTF-8.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"title\": \"Caf\uFFFD\"}\n")]
    [InlineData("{\"title\": \"Caf\\ufffd\"}\n")]
    [InlineData("{\"title\": \"Caf\\uFFFD\"}\n")]
    public void What_the_file_has_as_U_FFFD_is_lost(string file)
    {
        var finding = Assert.Single(Findings(Documents.TryRead(JsonLinesFormat.Instance, Encoding.UTF8.GetBytes(file)).Records));
        Assert.EndsWith("the file itself has U+FFFD, and what it replaced is lost.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_character_beside_a_byte_is_a_finding_of_its_own()
    {
        byte[] file = [.. "{\"title\": \"A \uFFFD\uFFFD"u8, 0xE9, 0xE8, .. " b\"}\n"u8];
        Assert.Equal([2, 2], Findings(Documents.TryRead(JsonLinesFormat.Instance, file).Records).Select(finding => finding.Matched.Length));
    }

    private static List<Finding> Findings(IEnumerable<Record> records)
    {
        var analyzers = AnalyzerCatalog.Create([Rule]);
        var cascade = new Cascade(analyzers.Records, analyzers.Protectors);
        return
        [
            .. records.SelectMany(record => cascade.Run(record, new Profile(Profile.Plain, "the test says so"), Evidence.None).Findings),
        ];
    }
}
