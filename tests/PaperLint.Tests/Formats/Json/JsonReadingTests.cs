using System.Text;
using PaperLint.Findings.Runs;
using PaperLint.Formats;
using PaperLint.Formats.Json;
using PaperLint.Formats.JsonLines;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Tests.Formats.Json;

public sealed class JsonReadingTests
{
    [Theory]
    [InlineData(
        "{\"title\": \"Spring\", \"abstract\": \"All of it.\", \"papers\": [{\"title\": \"A\", \"abstract\": \"a\"}, {\"title\": \"B\"}]}",
        "/papers/0 /papers/1"
    )]
    [InlineData(
        "[{\"title\": \"Morning\", \"papers\": [{\"title\": \"A\"}]}, {\"title\": \"Noon\", \"Papers\": [{\"title\": \"B\"}]}]",
        "/0/papers/0 /1/Papers/0"
    )]
    [InlineData("[{\"title\": \"A\", \"references\": [{\"title\": \"B\", \"abstract\": \"b\"}]}]", "/0")]
    [InlineData("{\"pages\": [[{\"title\": \"A\"}], [{\"title\": \"B\"}]]}", "/pages/0/0 /pages/1/0")]
    [InlineData("[{\"results\": [{\"title\": \"A\"}]}, {\"results\": [{\"title\": \"B\"}]}]", "/0/results/0 /1/results/0")]
    [InlineData("{\"list\": [17, {\"title\": \"A\"}]}", "/list/1")]
    public void Papers_are_found_where_lists_hold_them(string document, string pointers) =>
        Assert.Equal(
            pointers,
            string.Join(' ', Documents.Read(JsonFormat.Instance, document, static _ => { }).Select(record => record.Pointer))
        );

    [Theory]
    [InlineData("""[{"title": "A"}, {"title": "B"}]""", "/0 A", "/1 B")]
    [InlineData("""{"papers": [{"title": "A"}, {"abstract": "b"}]}""", "/papers/0 A", "/papers/1 -")]
    [InlineData("""{"status": "ok", "data": {"n": 2, "results": [{"title": "A"}]}, "tail": []}""", "/data/results/0 A")]
    [InlineData("""[{"paper": {"title": "A", "summary": "s"}, "numComments": 3}]""", "/0 A")]
    [InlineData("""{"title": "A", "abstract": "a"}""", " A")]
    [InlineData("""{"title": "A", "abstract": "a", "references": [{"title": "Other"}]}""", " A")]
    [InlineData("""{"title": "This week", "papers": [{"title": "A"}]}""", "/papers/0 A")]
    [InlineData("""{"2403.1": {"title": "A"}, "2403.2": {"title": "B"}}""", "/2403.1 A", "/2403.2 B")]
    [InlineData("""{"title": "A"} {"title": "B"}""", " A", "/1 B")]
    [InlineData("""{"train": [{"title": "A"}], "test": [{"title": "B"}]}""", "/train/0 A", "/test/0 B")]
    [InlineData("""[{"content": {"title": {"value": "A"}, "abstract": {"value": "a"}}}]""", "/0 A")]
    [InlineData("""[{"title": ["A"], "container-title": ["V"]}]""", "/0 A")]
    [InlineData("""{"message": {"items": [{"DOI": "10.1/x", "title": ["A"]}]}}""", "/message/items/0 A")]
    public void Papers_are_found_wherever_they_stand(string file, params string[] expected) =>
        Assert.Equal(
            expected,
            Documents.Read(JsonFormat.Instance, file).Select(record => $"{record.Pointer} {record.Title?.Text.ToString() ?? "-"}")
        );

    [Fact]
    public void A_broken_line_is_skipped_with_its_place_and_the_rest_goes_on()
    {
        var skipped = new List<SkippedItem>();
        var records = Documents.Read(
            JsonLinesFormat.Instance,
            "{\"title\": \"A\"}\n{\"title\": \"é\", \"abstract\": NaN}\n\n[1]\n{\"title\": \"D\"} x\n{\"title\": \"E\"}\n",
            skipped.Add
        );
        Assert.Equal(["/0", "/4"], records.Select(record => record.Pointer));
        Assert.Equal(
            [
                new SkippedItem(
                    "d",
                    "/1",
                    null,
                    "'NaN' and 'Infinity' are not JSON. Write null for a missing value.",
                    new LinePosition(1, 27)
                ),
                new SkippedItem("d", "/2", null, "The line holds an array, not an object.", new LinePosition(3, 0)),
                new SkippedItem(
                    "d",
                    "/3",
                    null,
                    "There is more text after the object on this line. Write one object per line.",
                    new LinePosition(4, 15)
                ),
            ],
            skipped
        );
    }

    [Theory]
    [InlineData("{\"title\": \"A\"}\n {\"n\": 1, \"results\": [{\"title\": \"B\"}]}\n{\"title\": \"C\"}\n", "/0 /2", "/1", 1)]
    [InlineData("{\"title\": \"A\", \"abstract\": \"a\", \"documents\": [{\"title\": \"B\"}]}\n", "/0", "", 0)]
    [InlineData("{\"title\": \"A\", \"references\": [{\"title\": \"B\"}]}\n", "/0", "", 0)]
    public void A_line_that_holds_papers_is_not_taken_for_one(string file, string read, string told, int column)
    {
        var skipped = new List<SkippedItem>();
        Assert.Equal(read, string.Join(' ', Documents.Read(JsonLinesFormat.Instance, file, skipped.Add).Select(record => record.Pointer)));
        Assert.Equal(told, string.Join(' ', skipped.Select(item => item.Pointer)));
        Assert.All(skipped, item => Assert.Equal(column, item.Position!.Value.Column));
    }

    [Fact]
    public void An_element_that_holds_papers_is_not_taken_for_one()
    {
        var skipped = new List<SkippedItem>();
        var read = Documents.Read(
            JsonFormat.Instance,
            "[{\"title\": \"A\"}, {\"papers\": [{\"title\": \"B\"}]}, {\"title\": \"C\"}]",
            skipped.Add
        );
        Assert.Equal(["/0", "/2"], read.Select(record => record.Pointer));
        Assert.Equal("/1", Assert.Single(skipped).Pointer);
    }

    [Theory]
    [InlineData("[{\"title\": null}, {\"year\": 1}]", 2)]
    [InlineData("{\"kilns\": [{\"description\": null}], \"papers\": [{\"title\": \"A\"}]}", 1)]
    public void What_has_no_title_yet_is_a_paper_all_the_same(string file, int records) =>
        Assert.Equal(records, Documents.Read(JsonFormat.Instance, file).Count);

    [Fact]
    public void A_document_that_is_cut_off_gives_what_came_before()
    {
        var (records, error) = Documents.TryRead(
            JsonFormat.Instance,
            Encoding.UTF8.GetBytes("[\n  {\"title\": \"A\"},\n  {\"title\": \"B\",\n")
        );
        Assert.Equal("A", Assert.Single(records).Title!.Text.ToString());
        Assert.Equal("The file ends inside an object that begins at line 3.", error!.Message);
        Assert.Equal(new LinePosition(3, 0), error.Position);
    }

    [Fact]
    public void A_record_beyond_the_bound_is_skipped_and_the_rest_goes_on()
    {
        var skipped = new List<SkippedItem>();
        var limits = new ReadLimits(16, 60);
        var file = $"{{\"title\": \"A\"}}\n{{\"title\": \"{new string('x', 200)}\"}}\n{{\"title\": \"C\"}}\n";
        Assert.Equal(
            ["A", "C"],
            Documents.Read(new JsonLinesFormat(limits: limits), file, skipped.Add).Select(record => record.Title!.Text.ToString())
        );
        var array = $"[{{\"title\": \"A\"}},\n{{\"title\": \"{new string('x', 200)}\"}}, {{\"title\": \"C\"}}]";
        Assert.Equal(
            ["A", "C"],
            Documents.Read(new JsonFormat(limits: limits), array, skipped.Add).Select(record => record.Title!.Text.ToString())
        );
        Assert.Equal(2, skipped.Count);
        Assert.All(skipped, item =>
            Assert.Equal(("/1", "The record has more than 60 bytes.", new LinePosition(1, 0)), (item.Pointer, item.Reason, item.Position))
        );
    }

    [Fact]
    public void A_broken_element_is_skipped_and_the_rest_goes_on()
    {
        var skipped = new List<SkippedItem>();
        var records = Documents.Read(
            JsonFormat.Instance,
            "[{\"title\": \"A\"},\n {\"title\": \"B\",}, null, {\"title\": \"D\"}]",
            skipped.Add
        );
        Assert.Equal(["/0", "/3"], records.Select(record => record.Pointer));
        Assert.Equal(
            ["There is a comma before the closing brace. Remove it.", "Expected a record, got null."],
            skipped.Select(item => item.Reason)
        );
    }

    [Theory]
    [InlineData("{\"a\": {\"title\": \"A\"},\n\"b\": {\"title\": \"B\\q\"}, \"c\": {\"title\": \"C\"}}", "/b/title", 2)]
    [InlineData("{\"a\": {\"title\": \"A\"},\n\"b\": {\"title\": \"B\", \"n\": NaN}, \"c\": {\"title\": \"C\"}}", "/b", 2)]
    [InlineData(
        "{\"a\": {\"title\": \"A\"},\n\"b\": {\"abstract\": \"x\\u12\", \"title\": \"B\"}, \"c\": {\"title\": \"C\"}}",
        "/b/abstract",
        2
    )]
    [InlineData("{\"title\": \"A\"}\n{\"title\": \"B\\q\"}\n{\"title\":\n\"C\"}", "/1", 2)]
    [InlineData("{\"title\": \"A\"}\n[1, 2]\n{\"title\":\n\"C\"}", "/1", 2)]
    [InlineData("{\"papers\": [{\"title\": \"A\"}],\n\"more\": [{\"title\": \"B\\q\"}]}", "/more", 1)]
    public void What_is_no_JSON_is_told_wherever_it_stands(string file, string pointer, int records)
    {
        var skipped = new List<SkippedItem>();
        Assert.Equal(records, Documents.Read(JsonFormat.Instance, file, skipped.Add).Count);
        var item = Assert.Single(skipped);
        Assert.Equal((pointer, 1), (item.Pointer, item.Position!.Value.Line));
    }

    [Theory]
    [InlineData("{\"a\": {\"title\": \"A\"}, \"b\": [{\"n\": [[]]}, nul[]]}")]
    [InlineData("{\"a\": {\"title\": \"A\"}, \"b\": [\"\\q\", {\"n\": 1}]}")]
    [InlineData("{\"a\": {\"title\": \"A\"}, \"b\": [{\"n\": 1}, 1 2]}")]
    public void What_is_no_JSON_beside_objects_is_told(string file)
    {
        var skipped = new List<SkippedItem>();
        var (records, error) = Documents.TryRead(JsonFormat.Instance, Encoding.UTF8.GetBytes(file), skipped.Add);
        Assert.Single(records);
        Assert.True(error is not null || skipped.Count > 0);
    }

    [Fact]
    public void A_document_behind_a_record_is_a_record_whatever_is_in_it() =>
        Assert.Equal(
            ["", "/1"],
            Documents.Read(JsonFormat.Instance, "{\"title\": \"A\"}\n{\"name\":\n\"B\"}").Select(record => record.Pointer)
        );

    [Fact]
    public void A_long_record_in_an_object_of_records_is_read()
    {
        var text = new string('x', (1 << 20) + 10);
        Assert.Equal(
            2,
            Documents.Read(JsonFormat.Instance, $"{{\"a\": {{\"title\": \"A\"}}, \"b\": {{\"title\": \"B\", \"text\": \"{text}\"}}}}").Count
        );
    }

    [Fact]
    public void A_paper_is_found_behind_much_else()
    {
        var events = string.Join(",\n", Enumerable.Repeat("{\"kind\": \"event\", \"tags\": [\"a\", \"b\"]}", 100_000));
        Assert.Equal(
            ["/log/100000"],
            Documents.Read(JsonFormat.Instance, $"{{\"log\": [{events}, {{\"title\": \"A\"}}]}}").Select(record => record.Pointer)
        );
    }

    [Fact]
    public void A_field_that_is_named_is_looked_for_as_deep_as_any()
    {
        var format = new JsonFormat(FieldMap.Default.With([new("head.line", FieldRole.Title)]));
        Assert.Equal(
            ["/days/0/list/0"],
            Documents.Read(format, "{\"days\": [{\"list\": [{\"head\": {\"line\": \"A\"}}]}]}").Select(record => record.Pointer)
        );
    }

    [Theory]
    [InlineData(20_000, 1)]
    [InlineData(700_000, 3)]
    public void What_is_nested_deep_ends_where_it_ends(int deep, int times)
    {
        var lists = string.Join(
            ',',
            Enumerable.Range(0, times).Select(at => $"\"r{at}\": {{\"l\": [\"]\\\"\", {new string('[', deep)}{new string(']', deep)}]}}")
        );
        var skipped = new List<SkippedItem>();
        var read = Documents.Read(
            JsonFormat.Instance,
            $"{{\"a\": {{\"title\": \"A\"}}, {lists}, \"z\": [1, {{\"title\": \"Z\"}}]}}",
            skipped.Add
        );
        Assert.Equal(["/a", "/z/1"], read.Select(record => record.Pointer));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData(" \t\n\r\n")]
    [InlineData("\r\r\n")]
    public void Blank_lines_are_passed_by_and_counted(string blank)
    {
        var (blanks, lines) = (
            string.Concat(Enumerable.Repeat(blank, 50_000)),
            50_000 * blank.Replace("\r\n", "\n", StringComparison.Ordinal).Count(character => character is '\r' or '\n')
        );
        var read = Documents.Read(JsonLinesFormat.Instance, $"{{\"title\": \"A\"}}\n{blanks}{{\"title\": \"Z\"}}\n");
        Assert.Equal([0, lines + 1], read.Select(record => record.Lines.PositionOf(record.Extent.Start).Line));
    }

    [Fact]
    public void The_same_key_twice_makes_two_fields()
    {
        var record = Assert.Single(Documents.Read(JsonLinesFormat.Instance, """{"title": "A", "title": "B", "title": "C"}"""));
        Assert.Equal(["title", "title~2", "title~3"], record.Fields.Select(field => field.Name));
        Assert.All(record.Fields, field => Assert.Equal(FieldRole.Title, field.Role));
        Assert.Equal([null, "title", "title"], record.Fields.Select(field => field.Repeats));
    }

    [Theory]
    [InlineData("""{"meta": {"title": "x"}, "data": {"docs": [{"title": "A"}, {"title": "B"}]}}""", "/data/docs/0", "/data/docs/1")]
    [InlineData(
        """{"page": {"meta": {"title": "x"}, "data": {"docs": [{"title": "A"}, {"title": "B"}]}}}""",
        "/page/data/docs/0",
        "/page/data/docs/1"
    )]
    [InlineData("""{"a": {"meta": {"title": "A"}, "text": "x"}, "b": {"meta": {"title": "B"}}}""", "/a", "/b")]
    [InlineData("""{"list": [{"title": "A"}], "header": {"title": "B", "abstract": "x"}}""", "/list/0", "/header")]
    public void What_tells_of_a_list_beside_it_is_no_record(string file, params string[] records) =>
        Assert.Equal(records, Documents.Read(JsonFormat.Instance, file).Select(record => record.Pointer));

    [Fact]
    public void A_line_that_wraps_its_list_holds_papers_and_is_none()
    {
        const string Line = """{"meta": {"title": "x"}, "data": {"docs": [{"title": "A"}, {"title": "B"}]}}""";
        Assert.Equal(FormatFit.No, JsonLinesFormat.Instance.Recognise(Encoding.UTF8.GetBytes(Line), "a.jsonl").Fit);
        var skipped = new List<SkippedItem>();
        Assert.Single(Documents.Read(JsonLinesFormat.Instance, $"{{\"title\": \"C\"}}\n{Line}\n", skipped.Add));
        Assert.Contains("holds a list of papers", Assert.Single(skipped).Reason, StringComparison.Ordinal);
        // A list of references is part of a paper, however it is wrapped.
        Assert.Single(Documents.Read(JsonLinesFormat.Instance, """{"title": "C", "references": {"items": [{"title": "A"}]}}"""));
    }

    [Theory]
    [InlineData("""{"title": "A", "abstract": "x", "title": "B"}""", "B")]
    [InlineData("""{"paper": {"title": "A"}, "paper": {"title": "B"}}""", "B")]
    [InlineData("""{"paper": {"title": "A"}, "paper": {"year": 2024}}""", "A")]
    [InlineData("""{"title": "A", "title": null}""", "A")]
    [InlineData("""{"title": ["A", "B"], "papertitle": "C"}""", "A")]
    public void The_title_is_the_one_that_programs_keep(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(Documents.Read(JsonLinesFormat.Instance, line)).Title!.Text.ToString());

    [Fact]
    public void A_configured_name_is_meant_for_each_key_of_that_name_unless_it_says_which()
    {
        const string Line = """{"head": "A", "head": "B", "tldr": "x", "tldr": "y"}""";
        var map = FieldMap.Default.With([new("head", FieldRole.Title), new("tldr", FieldRole.Abstract), new("tldr~2", FieldRole.Other)]);
        var record = Assert.Single(Documents.Read(new JsonLinesFormat(map), Line));
        Assert.Equal([FieldRole.Title, FieldRole.Title, FieldRole.Abstract, FieldRole.Other], record.Fields.Select(field => field.Role));
        Assert.Equal("x", record.Abstract!.Text.ToString());
    }

    [Theory]
    [InlineData("""{"title": "caf\u00e9", "abstract": "x"}""", "\u2019", """{"title": "caf\u00e9\u2019", "abstract": "x"}""")]
    [InlineData("""{"title": "café", "abstract": "\u00e9"}""", "\u2019", """{"title": "café’", "abstract": "\u00e9"}""")]
    [InlineData("""{"title": "plain"}""", "\u2019", """{"title": "plain’"}""")]
    [InlineData("""{"title": "caf\u00e9"}""", "\"\\\n\u0001𝒩", """{"title": "caf\u00e9\"\\\n\u0001\ud835\udca9"}""")]
    public void New_text_is_written_in_the_manner_of_the_record(string file, string added, string expected)
    {
        var record = Assert.Single(Documents.Read(JsonLinesFormat.Instance, file));
        var title = record.Title!;
        Assert.True(record.Codec.TryEncode(record, title, new TextEdit(new TextSpan(title.Text.Length, 0), added), out var raw, out _));
        Assert.Equal(expected, Encoding.UTF8.GetString(Documents.Apply(Encoding.UTF8.GetBytes(file), [raw])));
    }

    [Fact]
    public void A_number_is_read_and_not_edited()
    {
        var record = Assert.Single(Documents.Read(JsonLinesFormat.Instance, """{"title": "A", "year": 2024}"""));
        var year = record.WithRole(FieldRole.Date)!;
        Assert.Equal("2024", year.Text.ToString());
        Assert.False(record.Codec.TryEncode(record, year, new TextEdit(new TextSpan(0, 1), "3"), out _, out var reason));
        Assert.Equal("the value is a number, not a string", reason);
    }

    [Theory]
    [InlineData(
        "papers.jsonl",
        "{\"heading\": \"A\", \"body\": \"b\"}\n{\"heading\": \"B\"}\n",
        "There is no field for a title or an abstract; the fields are 'heading', 'body'."
    )]
    [InlineData("papers.json", "[{\"heading\": \"A\"}]", "There is no field for a title or an abstract; the fields are 'heading'.")]
    [InlineData("papers.json", "[1, 2", "The file ends inside an array that begins at line 1.")]
    [InlineData("papers.jsonl", "hello\n", "The first line is not a JSON object.")]
    public void What_holds_no_papers_is_refused_with_a_reason(string name, string file, string expected)
    {
        var detection = new FormatDetection([JsonLinesFormat.Instance, JsonFormat.Instance]).Detect(Encoding.UTF8.GetBytes(file), name);
        if (detection.Error is { } error)
            Assert.Equal(expected, error.Message);
        else
            Assert.Equal(expected, Documents.TryRead(detection.Format!, Encoding.UTF8.GetBytes(file)).Error?.Message);
    }
}
