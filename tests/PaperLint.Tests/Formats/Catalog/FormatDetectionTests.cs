using System.Text;
using PaperLint.Formats;
using PaperLint.Formats.Catalog;
using PaperLint.Formats.Digests;
using PaperLint.Records;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Formats.Catalog;

public sealed class FormatDetectionTests
{
    private static readonly FormatDetection Detection = new(FormatCatalog.Of(FieldMap.Default));

    [Fact]
    public void What_the_tool_says_of_files_that_it_cannot_read()
    {
        var said = new StringBuilder();
        foreach (var (path, head) in Strangers())
            said.Append(
                Detection.Detect(head, path) is { Format: null } detected
                    ? $"{detected.Content, -10} {detected.Error}\n"
                    : $"{path} was taken for one that can be read\n"
            );
        Snapshot.Verify(said.ToString());
    }

    [Theory]
    [InlineData("morning.txt")]
    [InlineData("crlf.txt")]
    [InlineData("lone-cr.txt")]
    [InlineData("bom.txt")]
    [InlineData("wrapped.txt")]
    [InlineData("two-titles.txt")]
    [InlineData("two-abstracts.txt")]
    [InlineData("dates.txt")]
    [InlineData("furniture-between.txt")]
    [InlineData("furniture-only.txt")]
    [InlineData("damaged.txt")]
    [InlineData("invalid-utf8.txt")]
    public void A_digest_is_known_by_its_content_whatever_its_name(string fixture)
    {
        var head = File.ReadAllBytes(Path.Combine(Repository.Fixtures, "digests", fixture));
        Assert.IsType<DigestFormat>(Detection.Detect(head, "mail.eml").Format);
    }

    [Theory]
    [InlineData("papers.jsonl", "{\"title\": \"A\"}\n{\"title\": \"B\"}\n", "jsonl")]
    [InlineData("papers.ndjson", "{\"title\": \"A\"}", "jsonl")]
    [InlineData("papers.json", "{\"title\": \"A\"}\n{\"title\": \"B\"}\n", "jsonl")]
    [InlineData("papers.jsonl", "[{\"title\": \"A\"}]", "json")]
    [InlineData("papers", "[\n  {\"title\": \"A\"}\n]\n", "json")]
    [InlineData("papers.json", "\uFEFF{\"papers\": [{\"title\": \"A\"}]}", "json")]
    [InlineData("papers.jsonl", "{\n  \"title\": \"A\"\n}\n", "json")]
    [InlineData("papers.csv", "id,title,abstract\n1,x,y\n", "csv")]
    [InlineData("table.txt", "id,title,abstract\n1,x,y\n", "csv")]
    [InlineData("table.txt", "id\ttitle\tabstract\n1\tx\ty\n", "csv")]
    public void A_file_is_known_by_its_content_first(string name, string file, string expected) =>
        Assert.Equal(expected, Detection.Detect(Encoding.UTF8.GetBytes(file), name).Format?.Name);

    [Theory]
    [InlineData("{\"title\": null, \"abstract\": null}\n", "{\"title\": \"A\"}\n", "jsonl")]
    [InlineData("{\"title\": null, \"year\": 2020}\n", "{\"title\": \"A\"}\n", "jsonl")]
    [InlineData("{\"papers\": [{\"title\": \"A\"}]}\n", "", "json")]
    [InlineData("{\"title\": \"Monday\", \"results\": [{\"title\": \"A\"}]}\n", "", "json")]
    [InlineData("{\"papers\": [{\"title\": \"A\"}]}\n", "{\"title\": \"B\"}\n", "jsonl")]
    public void Many_lines_are_known_by_what_they_have_in_common(string line, string last, string expected)
    {
        var file = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat(line, last.StartsWith("{\"title\": \"B", StringComparison.Ordinal) ? 3 : 150)) + last
        );
        Assert.All(["a.jsonl", "a.json", "stdin"], name => Assert.Equal(expected, Detection.Detect(file, name).Format?.Name));
    }

    [Theory]
    [InlineData(
        "Titel;Zusammenfassung;Autoren\nEine Studie;Wir zeigen.;Anna Amsel\nNoch eine;Wir messen.;Bert Busch\n",
        "The first line does not name a known column"
    )]
    [InlineData("kop\ttekst\nEen studie\tWij tonen.\n", "The first line does not name a known column")]
    [InlineData("Dear all,\nthe oven is cold, as ever.\nYours, A.\n", "This abstract has no title before it")]
    public void A_table_without_a_name_is_one_all_the_same(string file, string expected) =>
        Assert.StartsWith(expected, Detection.Detect(Encoding.UTF8.GetBytes(file), "stdin").Error!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("papers.csv", "id,title,abstract\n1,x\0y,z\n2,a,b\n", "csv")]
    [InlineData("papers.csv", "id,title,abstract\n1,\"x\0\",z\n", "csv")]
    [InlineData("papers.tsv", "id\ttitle\tabstract\n1\tx\t\0\n", "csv")]
    [InlineData("papers.jsonl", "{\"title\": \"A\0\"}\n{\"title\": \"B\"}\n", "jsonl")]
    public void One_zero_makes_no_text_binary(string name, string file, string expected) =>
        Assert.Equal(expected, Detection.Detect(Encoding.UTF8.GetBytes(file), name).Format?.Name);

    [Fact]
    public void A_digest_without_furniture_is_known_by_titles_and_abstracts_in_turn()
    {
        var paper = $"A Title of a Paper\n\n{new string('a', 500)}.\n\n";
        Assert.NotNull(Detection.Detect(Encoding.UTF8.GetBytes(paper + paper), "x").Format);
    }

    [Fact]
    public void The_head_of_a_long_digest_is_enough()
    {
        var paper = $"A Title of a Paper\n\n{new string('a', 1500)}.\n\n";
        var file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(paper, 100)));
        Assert.NotNull(Detection.Detect(file.AsSpan(0, FormatDetection.HeadLength), "x").Format);
    }

    private static IEnumerable<(string Path, byte[] Head)> Strangers()
    {
        yield return ("empty.txt", []);
        yield return ("blank.txt", "\n \r\n\t\n"u8.ToArray());
        yield return ("only-bom.txt", Encoding.UTF8.GetPreamble());
        yield return ("pointer.txt", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n"u8.ToArray());
        yield return ("papers.zst", [0x28, 0xB5, 0x2F, 0xFD, 1]);
        yield return ("papers.xlsx", [(byte)'P', (byte)'K', 3, 4, 20]);
        yield return ("papers.parquet", [.. "PAR1"u8, 21, 0]);
        yield return ("paper.pdf", "%PDF-1.7\n"u8.ToArray());
        yield return ("noise.txt", [1, 2, 0, 3, 4, 5, 6, 7]);
        yield return ("bytes.csv", [.. Enumerable.Range(0, 4096).Select(i => (byte)((i * 40503) >> 5))]);
        yield return ("sparse.csv", [.. "id,title,abstract\n1,x,y\n"u8, .. new byte[4096]]);
        yield return ("utf16.txt", Encoding.Unicode.GetBytes("A title\n\nAn abstract that goes on.\n"));
        yield return ("utf16-be.txt", Encoding.BigEndianUnicode.GetBytes("A title\n\nAn abstract that goes on.\n"));
        yield return ("names.jsonl", "{\"name\": \"A\"}\n{\"name\": \"B\", \"born\": 1990}\n"u8.ToArray());
        yield return ("names.json", "[\n  {\"name\": \"A\"}\n]\n"u8.ToArray());
        yield return ("broken.jsonl", "title: A\n"u8.ToArray());
        yield return ("number.json", "17"u8.ToArray());
        yield return ("papers.csv", "nr,what\n1,x\n"u8.ToArray());
        yield return ("papers.tsv", "id\tname\n1\tx\n"u8.ToArray());
        yield return ("page.html", "<!doctype html>\n<title>x</title>"u8.ToArray());
        yield return ("jats.xml", "<?xml version='1.0'?>\n<article/>"u8.ToArray());
        yield return ("papers.bib", "@article{x,\n  title = {A}\n}\n"u8.ToArray());
        yield return ("rule.yml", "---\nid: X\n"u8.ToArray());
        yield return ("letter.txt", File.ReadAllBytes(Path.Combine(Repository.Fixtures, "digests", "prose.txt")));
        yield return ("titles.txt", "One title\n\nAnother title\n\nA third\n"u8.ToArray());
        yield return ("abstracts.txt", Encoding.UTF8.GetBytes($"\n{new string('a', 500)}.\n\n  {new string('b', 500)}.\n"));
        yield return ("notes.txt", Encoding.UTF8.GetBytes($"# Notes\n\n{new string('a', 500)}.\n\n## More\n\n{new string('b', 500)}.\n"));
    }
}
